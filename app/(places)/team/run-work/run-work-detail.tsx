"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../_trpc/client";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useHere, useMay } from "../../organisation";
import { useMayTeam } from "../../editing/work-choices";
import { base, blank, description, groups, useRunWorkKind } from "./run-work-kind";

/** One piece of run work beside the list. */
export function RunWorkDetail({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().budget.work.queryOptions());
  const mayTeam = useMayTeam(data?.ownTeams);
  const kind = useRunWorkKind();
  return (
    <RegisterDetail {...{ base, id, kind, description, groups }} mayEdit={({ team }) => mayTeam(team)} />
  );
}

/** The form of run work that is not there yet. */
export function NewRunWork() {
  const mayAdd = useMay("edit-people");
  const [team = ""] = useHere().teams;
  const kind = useRunWorkKind();
  return <NewInRegister {...{ base, kind, description, groups, mayAdd }} blank={blank(team)} />;
}
