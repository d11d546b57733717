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
import { base } from "./absence-kind";
import { AbsenceTabs } from "./absence-tabs";

type Row = Outputs["budget"]["absences"]["rows"][number];

const states = { now: "away now", coming: "to come", over: "over" } as const;

const columns: readonly Column<Row>[] = [
  { id: "who", title: "Who", value: (row) => row.personName },
  { id: "team", title: "Team", value: (row) => row.teamName, choice: true },
  { id: "from", title: "First day", value: (row) => printDay(row.from), show: (row) => showDay(row.from) },
  { id: "to", title: "Last day", value: (row) => printDay(row.to), show: (row) => showDay(row.to) },
  {
    id: "share",
    title: "Of each day",
    unit: "%",
    number: true,
    value: (row) => Number(row.sharePct),
    spare: true,
  },
  {
    id: "state",
    title: "State",
    value: (row) => states[row.state],
    show: (row) => <StatusMark tone={row.state === "now" ? "warn" : "plain"}>{states[row.state]}</StatusMark>,
    choice: true,
  },
];

function finding(rows: readonly Row[]): string {
  const count = (state: Row["state"]) => rows.filter((row) => row.state === state).length;
  const now = count("now");
  return `${now === 0 ? "Nobody is" : now === 1 ? "One is" : `${now} are`} away today, ${count("coming")} absences are to come`;
}

/** Who is away when. Why is told on the record, to few. */
export function AbsencePlace({ children }: { children: ReactNode }) {
  const mayAdd = useMay("edit-people");
  const { data, error } = useQuery(useTRPC().budget.absences.queryOptions());
  return (
    <RegisterPlace
      base={base}
      word="absence"
      plural="absences"
      tabs={<AbsenceTabs />}
      rows={data?.rows}
      error={error}
      columns={columns}
      usual={{ column: "from", descending: true }}
      finding={finding}
      mayAdd={mayAdd}
      closeFirst="Absences are"
      empty={
        <EmptyState
          title="No absences yet"
          template={<a href="/api/imports/template/absences">Template of absences (CSV)</a>}
        >
          Who is away from when to when, whole days or in part; capacity and rotas count it at once. The
          reason is no column of any file.
        </EmptyState>
      }
    >
      {children}
    </RegisterPlace>
  );
}
