"use client";
import { TagsInput } from "@mantine/core";
import { type Day } from "@/server/planning/day";
import { decimal as exact } from "@/server/planning/decimal";
import { readDay, showDay } from "../../../_parts/dates";
import { type Outputs, useTRPCClient } from "../../../_trpc/client";
import { decimal, type Field, optionalText, text } from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";

export type CalendarFields = Omit<Outputs["workingCalendars"]["get"], "id" | "version">;

export const base = "/team/calendars";

const inOrder = (days: readonly Day[]): Day[] => [...new Set(days)].sort((a, b) => a - b);

/** Several days; what is no day is not taken. */
const days: Field<readonly Day[]> = {
  label: "Days off",
  description: "Weekdays nobody works, such as 25 Dec 2026 or 2026-12-25. Weekends need not be named.",
  wide: true,
  show: (value) => inOrder(value).map(showDay).join(", ") || "–",
  edit: ({ value, onChange, ...field }) => (
    <TagsInput
      size="sm"
      {...field}
      value={inOrder(value).map(showDay)}
      onChange={(texts) => onChange(inOrder(texts.map(readDay).filter((day) => day !== null)))}
    />
  ),
};

export const description: Description<CalendarFields> = {
  name: text({ label: "Place", description: "As the location of people says" }),
  country: optionalText("Country"),
  hoursPerDay: decimal("A full working day", "hours"),
  daysOff: days,
};

export const groups: readonly Group<CalendarFields>[] = [
  { legend: "Where", fields: ["name", "country", "hoursPerDay"] },
  { legend: "When nobody works", fields: ["daysOff"] },
];

export const blank: CalendarFields = { name: "", country: null, hoursPerDay: exact(8), daysOff: [] };

/** How working calendars are asked for and written. */
export function useCalendarKind(): RecordKind<CalendarFields> {
  const { workingCalendars } = useTRPCClient();
  const refresh = useRefresh("workingCalendars");
  const nameOf = ({ name }: CalendarFields, id: string) => name || id;
  // What is sent is written anew, never changed in place.
  const sent = ({ daysOff, ...fields }: Partial<CalendarFields>) => ({
    ...fields,
    ...(daysOff && { daysOff: [...daysOff] }),
  });
  const procedures = {
    ...{ get: workingCalendars.get, history: workingCalendars.history, remove: workingCalendars.remove },
    create: {
      mutate: ({ id, fields }: { id?: string; fields: Partial<CalendarFields> }) =>
        workingCalendars.create.mutate({ id, fields: sent(fields) }),
    },
    update: {
      mutate: ({ fields, ...one }: { id: string; version: number; fields: Partial<CalendarFields> }) =>
        workingCalendars.update.mutate({ ...one, fields: sent(fields) }),
    },
  };
  return describedKind({ word: "working calendar", description, nameOf, procedures, refresh });
}
