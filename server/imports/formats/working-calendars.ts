import { decimal } from "@/server/planning/decimal";
import type { WorkingCalendar } from "@/server/planning/work-records";
import { kept, optional, required, type Values } from "./column";
import { dayCell } from "./dates";
import { format, type Written } from "./format";
import { positiveCell } from "./numbers";
import { idCell, listCell, textCell } from "./texts";

type Stored = Written<WorkingCalendar>;

const columns = {
  id: required(idCell, "What people's location says, such as the name of a site.", "Selby"),
  name: optional(textCell(), "The id where empty.", "England"),
  country: optional(textCell(), "The country it is for.", "GB"),
  hours_per_day: optional(positiveCell, "Hours of a full working day; 8 where empty.", "7.5"),
  days_off: optional(
    listCell(dayCell, 2_000),
    "Weekdays nobody works; weekends need not be named.",
    "2026-12-25;2026-12-28",
  ),
};

type Row = Values<typeof columns>;

export const workingCalendars = format({
  name: "working-calendars",
  title: "Working calendars: the days a place does not work",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  faults: ({ hours_per_day }) =>
    Number(hours_per_day ?? 8) > 24 ? [{ column: "hours_per_day", reason: "a day has 24 hours" }] : [],
  merge: (row, stored: Stored | null): Stored => ({
    id: row.id,
    name: kept(row.name, stored?.name, row.id),
    country: kept(row.country, stored?.country, null),
    hoursPerDay: kept(row.hours_per_day, stored?.hoursPerDay, decimal(8)),
    daysOff: kept(row.days_off, stored?.daysOff, []),
  }),
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      name: fact.name,
      country: fact.country,
      hours_per_day: fact.hoursPerDay,
      days_off: fact.daysOff.length ? fact.daysOff : null,
    },
  ],
});
