import { printDay } from "@/server/planning/day";
import { decimal } from "@/server/planning/decimal";
import type { Absence } from "@/server/planning/work-records";
import { kept, optional, required, type Values } from "./column";
import { dayCell } from "./dates";
import { type Fault, format, type Written } from "./format";
import { positiveCell } from "./numbers";
import { idCell, referenceCell } from "./texts";

type Stored = Written<Absence>;

const columns = {
  id: optional(idCell, "What it is known by; person and first day where empty."),
  person: required(referenceCell("people"), "Who is away, by id or name. Never why.", "E-1042"),
  from: required(dayCell, "The first day away.", "2027-02-15"),
  to: required(dayCell, "The last day away.", "2027-02-26"),
  share_pct: optional(positiveCell, "How much of each day; 100 where empty.", "100"),
};

type Row = Values<typeof columns>;

const idOf = (row: Row): string => row.id ?? `${row.person}/${printDay(row.from)}`;

function faults({ from, to, share_pct }: Row): Fault[] {
  const found: Fault[] = [];
  if (to < from) found.push({ column: "to", reason: "lies before from" });
  if (Number(share_pct ?? 100) > 100) found.push({ column: "share_pct", reason: "more than 100 %" });
  return found;
}

/** Who is away when. Why is no column: it is told to few, and never leaves. */
export const absences = format({
  name: "absences",
  title: "Absences: who is away from when to when",
  columns,
  key: idOf,
  record: idOf,
  faults,
  merge: (row, stored: Stored | null): Stored => ({
    id: idOf(row),
    person: row.person,
    from: row.from,
    to: row.to,
    sharePct: kept(row.share_pct, stored?.sharePct, decimal(100)),
  }),
  rows: (fact: Stored): Row[] => [
    { id: fact.id, person: fact.person, from: fact.from, to: fact.to, share_pct: fact.sharePct },
  ],
});
