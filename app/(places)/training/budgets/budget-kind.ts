"use client";
import { useTRPCClient } from "../../../_trpc/client";
import { decimal, month, text } from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import { optionalRecord } from "../../editing/described-record-field";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { usePeople, useTeams } from "../training-choices";
import type { BudgetFields } from "./words";

/** The fields of a training budget. */
export const description: Description<BudgetFields> = {
  year: month({ label: "Fiscal year", description: "Its first month" }),
  team: optionalRecord({ label: "Team", description: "And those below it. This, or a person" }, useTeams),
  person: optionalRecord({ label: "Person" }, usePeople),
  amount: decimal("Amount"),
  currency: text("Currency"),
};

export const groups: readonly Group<BudgetFields>[] = [
  { legend: "Whose, in which year", fields: ["year", "team", "person"] },
  { legend: "How much", fields: ["amount", "currency"] },
];

/** How training budgets are asked for and written. */
export function useBudgetKind(): RecordKind<BudgetFields> {
  const { trainingBudgets: procedures } = useTRPCClient();
  const refresh = useRefresh("trainingBudgets");
  const nameOf = ({ team, person }: BudgetFields) => team ?? person ?? "";
  return describedKind({ word: "training budget", description, nameOf, procedures, refresh });
}
