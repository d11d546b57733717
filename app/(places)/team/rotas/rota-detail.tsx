"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../_trpc/client";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useHere, useMay } from "../../organisation";
import { RotaWeeks } from "../on-call/rota-weeks";
import { useMayTeam } from "../../editing/work-choices";
import { base, blank, description, groups, useRotaKind } from "./rota-kind";

/** One rota beside the list, with its gaps and how much each is on call. */
export function RotaDetail({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().budget.rotas.queryOptions({}));
  const mayTeam = useMayTeam(data?.ownTeams);
  const kind = useRotaKind();
  const rota = data?.rotas.find((one) => one.id === id);
  return (
    <RegisterDetail
      {...{ base, id, kind, description, groups }}
      mayEdit={({ team }) => mayTeam(team)}
      more={() => rota && <RotaWeeks rota={rota} />}
    />
  );
}

/** The form of a rota that is not there yet. */
export function NewRota() {
  const mayAdd = useMay("edit-people");
  const [team = ""] = useHere().teams;
  const kind = useRotaKind();
  return <NewInRegister {...{ base, kind, description, groups, mayAdd }} blank={blank(team)} />;
}
