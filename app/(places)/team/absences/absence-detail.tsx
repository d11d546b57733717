"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useHere, useMay } from "../../organisation";
import { recordHref } from "../../records";
import { useMayTeam } from "../../editing/work-choices";
import { AbsenceReason } from "./absence-reason";
import { base, blank, description, groups, useAbsenceKind } from "./absence-kind";

type Answer = Outputs["budget"]["absences"];

/** Whether somebody is told why the person is away; the server decides it anew. */
function useMayKnow(data: Answer | undefined): (team: string) => boolean {
  const { role } = useHere();
  return (team) => role === "admin" || (role === "lead" && (data?.ownTeams.includes(team) ?? false));
}

/** One absence beside the list. */
export function AbsenceDetail({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().budget.absences.queryOptions());
  const mayTeam = useMayTeam(data?.ownTeams);
  const mayKnow = useMayKnow(data);
  const kind = useAbsenceKind();
  const row = data?.rows.find((one) => one.id === id);
  return (
    <RegisterDetail
      {...{ base, id, kind, description, groups }}
      subtitle={() => row?.personName ?? ""}
      mayEdit={() => row !== undefined && mayTeam(row.team)}
      more={({ person }) => (
        <>
          <p>
            <Link href={recordHref(`people/${person}`) ?? "/team/people"}>{row?.personName ?? person}</Link>
          </p>
          {row && mayKnow(row.team) && <AbsenceReason id={id} />}
        </>
      )}
    />
  );
}

/** The form of an absence that is not there yet. */
export function NewAbsence() {
  const mayAdd = useMay("edit-people");
  const { data } = useQuery(useTRPC().budget.absences.queryOptions());
  const kind = useAbsenceKind();
  if (!data) return null;
  return <NewInRegister {...{ base, kind, description, groups, mayAdd }} blank={blank(data.today)} />;
}
