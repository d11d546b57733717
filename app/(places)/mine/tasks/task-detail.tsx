"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "../../../_trpc/client";
import { Documents } from "../../editing/documents";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useHere, useMay } from "../../organisation";
import { recordHref } from "../../records";
import { useMayTeam } from "../../editing/work-choices";
import { Finish } from "./finish";
import { base, blank, description, groups, useTaskKind } from "./task-kind";

/** One task beside the list: done with one tap, with the file that shows it attached. */
export function TaskDetail({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().budget.tasks.queryOptions());
  const mayTeam = useMayTeam(data?.ownTeams);
  const mayAttach = useMay("edit-people");
  const kind = useTaskKind();
  return (
    <RegisterDetail
      {...{ base, id, kind, description, groups }}
      mayEdit={({ team }) => mayTeam(team)}
      more={({ doneOn, subject }) => (
        <>
          {subject && recordHref(subject) && (
            <p>
              <Link href={recordHref(subject) ?? base}>Open what it is about</Link>
            </p>
          )}
          <Finish id={id} done={doneOn !== null} />
          {mayAttach && <Documents kind="tasks" record={id} purpose="evidence" title="What shows it" />}
        </>
      )}
    />
  );
}

/** The form of a task that is not there yet. */
export function NewTask() {
  const mayAdd = useMay("edit-people");
  const { data } = useQuery(useTRPC().budget.tasks.queryOptions());
  const [team = null] = useHere().teams;
  const kind = useTaskKind();
  if (!data) return null;
  return <NewInRegister {...{ base, kind, description, groups, mayAdd }} blank={blank(team, data.today)} />;
}
