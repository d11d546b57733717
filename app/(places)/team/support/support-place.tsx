"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { printMonth } from "@/server/planning/month";
import type { Column } from "../../../_parts/column";
import { showMonth } from "../../../_parts/dates";
import { EmptyState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { printNumber } from "../../../_parts/money";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useMay } from "../../organisation";
import { CapacityTabs } from "../capacity/capacity-tabs";
import { base } from "./support-kind";

type Row = Outputs["budget"]["work"]["support"][number];

const columnsOf = (locale: string): readonly Column<Row>[] => [
  {
    id: "month",
    title: "Month",
    value: (row) => printMonth(row.month),
    show: (row) => showMonth(row.month),
  },
  { id: "team", title: "Team", value: (row) => row.teamName, choice: true },
  { id: "tier", title: "Line", value: (row) => row.tier ?? "all", choice: true },
  {
    id: "contacts",
    title: "Contacts",
    number: true,
    value: (row) => row.contacts,
    show: (row) => printNumber(row.contacts, locale),
  },
  {
    id: "minutes",
    title: "One takes",
    unit: "min",
    number: true,
    value: (row) => Number(row.minutesPerContact),
    spare: true,
  },
  {
    id: "hours",
    title: "Time",
    unit: "hours",
    number: true,
    value: (row) => row.hours,
    show: (row) => printNumber(row.hours, locale),
  },
];

/** "In Oct 2026 support took 1,204 hours, most of them Service desk and workplace". */
function finding(rows: readonly Row[], locale: string): string {
  const last = rows.reduce((latest, row) => (row.month > latest ? row.month : latest), rows[0]?.month ?? 0);
  const own = rows.filter(({ month }) => month === last);
  const teams = new Map<string, number>();
  for (const { teamName, hours } of own) teams.set(teamName, (teams.get(teamName) ?? 0) + hours);
  const [most] = [...teams].sort((a, b) => b[1] - a[1]);
  const [first] = own;
  if (!first || !most) return "Support demand";
  const sum = own.reduce((all, { hours }) => all + hours, 0);
  return `In ${showMonth(first.month)} support took ${printNumber(sum, locale)} hours, ${printNumber(most[1], locale)} of them of ${most[0]}`;
}

/** What users asked of each line, month by month. */
export function SupportPlace({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const mayAdd = useMay("edit-people");
  const { data, error } = useQuery(useTRPC().budget.work.queryOptions());
  return (
    <RegisterPlace
      base={base}
      word="month"
      plural="months of support"
      tabs={<CapacityTabs />}
      rows={data?.support}
      error={error}
      columns={columnsOf(locale)}
      usual={{ column: "month", descending: true }}
      finding={(rows) => finding(rows, locale)}
      mayAdd={mayAdd}
      closeFirst="Support demand is"
      empty={
        <EmptyState
          title="No support demand yet"
          template={<a href="/api/imports/template/support-demand">Template of support demand (CSV)</a>}
        >
          How often users asked each line in a month and how long one contact took, counted by your ticket
          system; or how many users there are and how often each asks. Later months go on with the mean.
        </EmptyState>
      }
    >
      {children}
    </RegisterPlace>
  );
}
