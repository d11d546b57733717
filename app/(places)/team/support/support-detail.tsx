"use client";
import { useQuery } from "@tanstack/react-query";
import { monthOf } from "@/server/planning/day";
import { useTRPC } from "../../../_trpc/client";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useHere, useMay } from "../../organisation";
import { useMayTeam } from "../../editing/work-choices";
import { base, blank, description, groups, useSupportKind } from "./support-kind";

const useOwn = () => useQuery(useTRPC().budget.work.queryOptions()).data?.ownTeams;

/** One month of one line of support beside the list. */
export function SupportDetail({ id }: { id: string }) {
  const mayTeam = useMayTeam(useOwn());
  const kind = useSupportKind();
  return (
    <RegisterDetail {...{ base, id, kind, description, groups }} mayEdit={({ team }) => mayTeam(team)} />
  );
}

/** The form of a month that is not there yet. */
export function NewSupport() {
  const mayAdd = useMay("edit-people");
  const [team = ""] = useHere().teams;
  const { data } = useQuery(useTRPC().budget.absences.queryOptions());
  const kind = useSupportKind();
  if (!data) return null;
  return (
    <NewInRegister
      {...{ base, kind, description, groups, mayAdd }}
      blank={blank(team, monthOf(data.today))}
    />
  );
}
