"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { printDay } from "@/server/planning/day";
import type { Column } from "../../../_parts/column";
import { showDay } from "../../../_parts/dates";
import { EmptyState } from "../../../_parts/empty-state";
import { StatusMark } from "../../../_parts/status-mark";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useMay } from "../../organisation";
import { MineTabs } from "../mine-tabs";
import { base } from "./task-kind";

type Row = Outputs["budget"]["tasks"]["rows"][number];

const states = { open: "open", late: "late", done: "done" } as const;
const tones = { open: "plain", late: "bad", done: "good" } as const;

const columns: readonly Column<Row>[] = [
  { id: "title", title: "Task", value: (row) => row.title },
  {
    id: "due",
    title: "By",
    value: (row) => printDay(row.due),
    show: (row) => <span style={{ whiteSpace: "nowrap" }}>{showDay(row.due)}</span>,
  },
  { id: "who", title: "Who", value: (row) => row.assigneeName, choice: true },
  { id: "team", title: "Team", value: (row) => row.teamName, choice: true, spare: true },
  {
    id: "state",
    title: "State",
    value: (row) => states[row.state],
    show: (row) => <StatusMark tone={tones[row.state]}>{states[row.state]}</StatusMark>,
    choice: true,
  },
];

function finding(rows: readonly Row[]): string {
  const count = (state: Row["state"]) => rows.filter((row) => row.state === state).length;
  const [late, open] = [count("late"), count("open") + count("late")];
  if (open === 0) return "Every task is done";
  const said = `${open} ${open === 1 ? "task is" : "tasks are"} open`;
  return late === 0 ? `${said}, none of them late` : `${said}, ${late} of them late`;
}

/** What is to be done by whom. */
export function TaskPlace({ children }: { children: ReactNode }) {
  const mayAdd = useMay("edit-people");
  const { data, error } = useQuery(useTRPC().budget.tasks.queryOptions());
  return (
    <RegisterPlace
      base={base}
      word="task"
      plural="tasks"
      tabs={<MineTabs />}
      rows={data?.rows}
      error={error}
      columns={columns}
      usual={{ column: "due", descending: false }}
      finding={finding}
      mayAdd={mayAdd}
      closeFirst="Tasks are"
      empty={
        <EmptyState
          title="No tasks yet"
          template={<a href="/api/imports/template/tasks">Template of tasks (CSV)</a>}
        >
          What somebody has to do by a day, such as a hand-over before somebody leaves. Whoever it is given to
          says with one tap that it is done, with the file that shows it.
        </EmptyState>
      }
    >
      {children}
    </RegisterPlace>
  );
}
