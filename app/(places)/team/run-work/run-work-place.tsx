"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Column } from "../../../_parts/column";
import { showMonth } from "../../../_parts/dates";
import { EmptyState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { printNumber } from "../../../_parts/money";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useMay } from "../../organisation";
import { CapacityTabs } from "../capacity/capacity-tabs";
import { base } from "./run-work-kind";

type Row = Outputs["budget"]["work"]["run"][number];

const columns: readonly Column<Row>[] = [
  { id: "title", title: "Work", value: (row) => row.title },
  { id: "team", title: "Team", value: (row) => row.teamName, choice: true },
  { id: "role", title: "Role", value: (row) => row.role, choice: true, spare: true },
  { id: "service", title: "Service", value: (row) => row.service, choice: true, spare: true },
  {
    id: "hours",
    title: "Every month",
    unit: "hours",
    number: true,
    value: (row) => Number(row.hoursPerMonth),
  },
  {
    id: "from",
    title: "From",
    value: (row) => row.from,
    show: (row) => (row.from === null ? "–" : showMonth(row.from)),
    spare: true,
  },
  {
    id: "to",
    title: "To",
    value: (row) => row.to,
    show: (row) => (row.to === null ? "–" : showMonth(row.to)),
    spare: true,
  },
];

function finding(rows: readonly Row[], locale: string): string {
  const sum = rows.reduce((all, { hoursPerMonth }) => all + Number(hoursPerMonth), 0);
  return `What runs takes ${printNumber(sum, locale)} hours a month in ${rows.length} pieces of work`;
}

/** Maintenance and checks that come again every month. */
export function RunWorkPlace({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const mayAdd = useMay("edit-people");
  const { data, error } = useQuery(useTRPC().budget.work.queryOptions());
  return (
    <RegisterPlace
      base={base}
      word="run work"
      plural="pieces of run work"
      tabs={<CapacityTabs />}
      rows={data?.run}
      error={error}
      columns={columns}
      usual={{ column: "team", descending: false }}
      finding={(rows) => finding(rows, locale)}
      mayAdd={mayAdd}
      closeFirst="Run work is"
      empty={
        <EmptyState
          title="No run work yet"
          template={<a href="/api/imports/template/run-work">Template of run work (CSV)</a>}
        >
          Patching, checks, upkeep: what a team does every month before anything new can begin, in hours.
        </EmptyState>
      }
    >
      {children}
    </RegisterPlace>
  );
}
