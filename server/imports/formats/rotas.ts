import { decimal } from "@/server/planning/decimal";
import type { Rota } from "@/server/planning/work-records";
import { kept, optional, required, type Values } from "./column";
import { dayCell } from "./dates";
import { type Fault, format, type Written } from "./format";
import { integerCell, sizeCell } from "./numbers";
import { idCell, listCell, referenceCell, textCell } from "./texts";

type Stored = Written<Rota>;

const columns = {
  id: required(idCell, "What it is known by.", "platform-on-call"),
  name: optional(textCell(), "The id where empty.", "Platform, nights and weekends"),
  team: required(referenceCell("teams"), "Whose it is. Made when first named.", "Cloud and platform"),
  service: optional(textCell(), "The service it covers."),
  people: optional(listCell(referenceCell("people")), "Who takes turns.", "E-1042;E-1077"),
  needed: optional(integerCell(1, 100), "How many are on it at any time; 1 where empty.", "1"),
  hours_per_week: optional(sizeCell, "Hours it covers in a week; 128 where empty.", "128"),
  from: optional(dayCell, "Its first day; always has been where empty."),
  to: optional(dayCell, "Its last day; goes on where empty."),
};

type Row = Values<typeof columns>;

function check({ from, to, hoursPerWeek }: Stored): Fault[] {
  const faults: Fault[] = [];
  if (from !== null && to !== null && to < from) faults.push({ column: "to", reason: "lies before from" });
  if (Number(hoursPerWeek) > 168) faults.push({ column: "hours_per_week", reason: "a week has 168 hours" });
  return faults;
}

/** Outside office hours a week of 168 hours leaves 128. */
const outsideOffice = decimal(128);

export const rotas = format({
  name: "rotas",
  title: "Rotas: who answers outside office hours",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  merge: (row, stored: Stored | null): Stored => ({
    id: row.id,
    name: kept(row.name, stored?.name, row.id),
    team: row.team,
    service: kept(row.service, stored?.service, null),
    people: kept(row.people, stored?.people, []),
    needed: kept(row.needed, stored?.needed, 1),
    hoursPerWeek: kept(row.hours_per_week, stored?.hoursPerWeek, outsideOffice),
    from: kept(row.from, stored?.from, null),
    to: kept(row.to, stored?.to, null),
  }),
  check,
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      name: fact.name,
      team: fact.team,
      service: fact.service,
      people: fact.people.length ? fact.people : null,
      needed: fact.needed,
      hours_per_week: fact.hoursPerWeek,
      from: fact.from,
      to: fact.to,
    },
  ],
});
