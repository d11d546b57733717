import { asRead } from "./formats/as-read";
import type { Circumstances, Format, Identified } from "./formats/format";
import { grouped } from "./grouped";
import type { RefusedCell } from "./refused";
import { equal } from "@/server/planning/field-path";
import { refusedIn, type TableRow } from "./table";

export type Outcome = "created" | "updated" | "unchanged";

/** A row that is part of a record, and what it does to it. */
export interface MergedRow {
  readonly row: TableRow;
  readonly id: string;
  readonly outcome: Outcome;
}

/** A record as it is to be stored, and the rows that say so. */
export interface MergedRecord {
  readonly fact: Identified;
  readonly before: Identified | null;
  readonly rows: readonly MergedRow[];
}

export interface Merged {
  readonly records: readonly MergedRecord[];
  readonly refused: readonly RefusedCell[];
}

const refusal = ({ row }: Named, column: string, reason: string, value = ""): RefusedCell =>
  refusedIn(row, { column, value, reason });

interface Named {
  readonly row: TableRow;
  readonly id: string;
}

const place = ({ row: { file, line } }: Named, other: Named) =>
  file === other.row.file ? `${line}` : `${line} of ${file}`;

/** The same key twice: neither row is taken, since nobody can say which one is meant. */
function refuseTwice(format: Format, rows: readonly Named[]): { rows: Named[]; refused: RefusedCell[] } {
  const byKey = grouped(rows, ({ row }) => format.key?.(row.values) ?? "");
  const [column = ""] = Object.keys(format.columns);
  const kept: Named[] = [];
  const refused: RefusedCell[] = [];
  for (const [key, named] of byKey) {
    const [first, second] = named;
    if (first && !second) kept.push(first);
    else if (first) {
      const lines = named.map((row) => place(row, first)).join(" and ");
      refused.push(
        ...named.map((row) => refusal(row, column, `duplicate ${column} ${key} on lines ${lines}`, key)),
      );
    }
  }
  return { rows: kept, refused };
}

/** Why rows of one record contradict each other in what they must agree on. */
function contradictions({ shared, columns }: Format, rows: readonly Named[]): RefusedCell[] {
  return (shared ?? []).flatMap((column) => {
    const saying = rows.filter(({ row }) => row.values[column] !== null);
    const [first] = saying;
    if (!first) return [];
    return saying
      .filter(({ row }) => !equal(row.values[column], first.row.values[column]))
      .map((other) => {
        const value = asRead(columns, column, other.row.values[column]);
        return refusal(other, column, `says otherwise than line ${place(first, other)}`, value);
      });
  });
}

/** Lays the rows of one record over what is stored of it. */
function mergeRecord(
  format: Format,
  id: string,
  rows: readonly Named[],
  before: Identified | null,
  circumstances: Circumstances,
): { record: MergedRecord | null; refused: RefusedCell[] } {
  const refused: RefusedCell[] = contradictions(format, rows);
  if (refused.length) return { record: null, refused };
  const merged: MergedRow[] = [];
  let fact = before;
  for (const named of rows) {
    const { row } = named;
    const after = format.merge(row.values, fact, circumstances);
    const faults =
      typeof after === "string" ? [{ column: "", reason: after }] : (format.check?.(after) ?? []);
    const isNew = fact === null || (format.holds ? !format.holds(row.values, fact) : false);
    refused.push(
      ...faults.map(({ column, reason }) =>
        refusal(named, column, reason, asRead(format.columns, column, row.values[column])),
      ),
    );
    if (typeof after === "string" || faults.length) continue;
    const next = after.id === id ? after : { ...after, id };
    merged.push({
      row,
      id,
      outcome: isNew ? "created" : fact !== null && equal(fact, next) ? "unchanged" : "updated",
    });
    fact = next;
  }
  return { record: fact && merged.length ? { fact, before, rows: merged } : null, refused };
}

/** The records the rows are part of, before anything is looked up. */
export const recordsOf = (format: Format, rows: readonly TableRow[]): Named[] =>
  rows.map((row) => ({ row, id: format.record(row.values) }));

/**
 * Lays rows over stored records: what is new, changed, unchanged or refused. The order of rows and the name of the file make no
 * difference. `stored` holds the records named by `recordsOf`, as far as they exist.
 */
export function mergeRows(
  format: Format,
  rows: readonly Named[],
  stored: ReadonlyMap<string, Identified>,
  circumstances: Circumstances,
): Merged {
  const once = format.key ? refuseTwice(format, rows) : { rows, refused: [] };
  const refused: RefusedCell[] = [...once.refused];
  const records: MergedRecord[] = [];
  for (const [id, named] of grouped(once.rows, (row) => row.id)) {
    const outcome = mergeRecord(format, id, named, stored.get(id) ?? null, circumstances);
    refused.push(...outcome.refused);
    if (outcome.record) records.push(outcome.record);
  }
  return { records, refused: refused.sort((a, b) => a.line - b.line) };
}
