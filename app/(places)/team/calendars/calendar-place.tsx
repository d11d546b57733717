"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Column } from "../../../_parts/column";
import { EmptyState } from "../../../_parts/empty-state";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useMay } from "../../organisation";
import { AbsenceTabs } from "../absences/absence-tabs";
import { base } from "./calendar-kind";

type Row = Outputs["budget"]["calendars"]["rows"][number];

const columns: readonly Column<Row>[] = [
  { id: "name", title: "Place", value: (row) => row.name },
  { id: "country", title: "Country", value: (row) => row.country, choice: true },
  { id: "hours", title: "A day", unit: "hours", number: true, value: (row) => Number(row.hoursPerDay) },
  { id: "off", title: "Days off", number: true, value: (row) => row.daysOff.length },
  { id: "people", title: "People", number: true, value: (row) => row.people },
  {
    id: "for-all",
    title: "Counts full-time months",
    value: (row) => (row.id.toLowerCase() === "default" ? "yes" : "no"),
    spare: true,
  },
];

const finding = (rows: readonly Row[]): string =>
  `${rows.reduce((sum, { people }) => sum + people, 0)} people work by ${rows.length} ${rows.length === 1 ? "calendar" : "calendars"}`;

/** The days each place does not work. */
export function CalendarPlace({ children }: { children: ReactNode }) {
  const mayAdd = useMay("edit-records");
  const { data, error } = useQuery(useTRPC().budget.calendars.queryOptions());
  return (
    <RegisterPlace
      base={base}
      word="calendar"
      plural="working calendars"
      tabs={<AbsenceTabs />}
      rows={data?.rows}
      error={error}
      columns={columns}
      usual={{ column: "name", descending: false }}
      finding={finding}
      mayAdd={mayAdd}
      closeFirst="Working calendars are"
      empty={
        <EmptyState
          title="No working calendars yet"
          template={<a href="/api/imports/template/working-calendars">Template of working calendars (CSV)</a>}
        >
          Until there is one, everybody works Monday to Friday, eight hours a day, but for the
          organisation&apos;s holidays. A calendar with the id &quot;default&quot; is for all who name no
          other.
        </EmptyState>
      }
    >
      {children}
    </RegisterPlace>
  );
}
