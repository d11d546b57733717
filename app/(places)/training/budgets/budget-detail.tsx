"use client";
import { useQuery } from "@tanstack/react-query";
import { zero } from "@/server/planning/decimal";
import { useTRPC } from "../../../_trpc/client";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useHere, useMay } from "../../organisation";
import { description, groups, useBudgetKind } from "./budget-kind";
import { BurnUp } from "./burn-up";

const base = "/training/budgets";

/** One training budget beside the list, and how it is used up. */
export function TrainingBudgetDetail({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().budget.courses.queryOptions());
  const mayEdit = useMay("edit-records");
  const { currency } = useHere();
  const row = data?.budgets.find((one) => one.id === id);
  return (
    <RegisterDetail
      base={base}
      id={id}
      kind={useBudgetKind()}
      description={description}
      groups={groups}
      mayEdit={() => mayEdit}
      subtitle={() => row?.name ?? ""}
      more={() => row && <BurnUp rows={[row]} currency={currency} who={row.name} />}
    />
  );
}

/** The form of a training budget that is not there yet. */
export function NewTrainingBudget() {
  const mayAdd = useMay("edit-records");
  const { currency, currentYear } = useHere();
  return (
    <NewInRegister
      base={base}
      kind={useBudgetKind()}
      description={description}
      groups={groups}
      blank={{ year: currentYear, team: null, person: null, amount: zero, currency }}
      mayAdd={mayAdd}
    />
  );
}
