import type { RunWork } from "@/server/planning/work-records";
import { kept, optional, required, type Values } from "./column";
import { monthCell } from "./dates";
import { type Fault, format, type Written } from "./format";
import { sizeCell } from "./numbers";
import { idCell, referenceCell, textCell } from "./texts";

type Stored = Written<RunWork>;

const columns = {
  id: required(idCell, "What it is known by.", "patching"),
  title: optional(textCell(), "The id where empty.", "Monthly patching of servers"),
  team: required(referenceCell("teams"), "Who does it. Made when first named.", "Cloud and platform"),
  role: optional(textCell(), "The role that does it; anybody of the team where empty."),
  service: optional(textCell(), "The service it is for.", "Virtual machines"),
  hours_per_month: required(sizeCell, "How long it takes each month.", "46"),
  from: optional(monthCell, "Its first month; always has been where empty."),
  to: optional(monthCell, "Its last month; goes on where empty."),
};

type Row = Values<typeof columns>;

const check = ({ from, to }: Stored): Fault[] =>
  from !== null && to !== null && to < from ? [{ column: "to", reason: "lies before from" }] : [];

export const runWork = format({
  name: "run-work",
  title: "Run work: maintenance and checks that come again every month",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  merge: (row, stored: Stored | null): Stored => ({
    id: row.id,
    title: kept(row.title, stored?.title, row.id),
    team: row.team,
    role: kept(row.role, stored?.role, null),
    service: kept(row.service, stored?.service, null),
    hoursPerMonth: row.hours_per_month,
    from: kept(row.from, stored?.from, null),
    to: kept(row.to, stored?.to, null),
  }),
  check,
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      title: fact.title,
      team: fact.team,
      role: fact.role,
      service: fact.service,
      hours_per_month: fact.hoursPerMonth,
      from: fact.from,
      to: fact.to,
    },
  ],
});
