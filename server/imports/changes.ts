import { asRead } from "./formats/as-read";
import type { Format, Identified } from "./formats/format";
import { limits } from "./limits";
import type { MergedRecord, MergedRow } from "./merging";
import { equal } from "@/server/planning/field-path";

/** A row that makes a record or changes it, cell by cell. */
export interface RowChange {
  readonly file: string;
  readonly line: number;
  readonly record: string;
  readonly isNew: boolean;
  readonly cells: readonly { readonly column: string; readonly from: string; readonly to: string }[];
}

/** The stored row with the same key, as it would be exported. */
function rowIn(format: Format, { row }: MergedRow, fact: Identified | null) {
  if (!fact) return undefined;
  const rows = format.rows(fact);
  const key = format.key?.(row.values);
  return key === undefined ? rows[0] : (rows.find((other) => format.key?.(other) === key) ?? rows[0]);
}

function changeOf(format: Format, merged: MergedRow, { before, fact }: MergedRecord): RowChange {
  const isNew = merged.outcome === "created";
  const old = isNew ? undefined : rowIn(format, merged, before);
  const next = rowIn(format, merged, fact);
  const cells = Object.keys(format.columns)
    .filter((column) => !equal(old?.[column] ?? null, next?.[column] ?? null))
    .map((column) => ({
      column,
      from: asRead(format.columns, column, old?.[column]),
      to: asRead(format.columns, column, next?.[column]),
    }));
  return { file: merged.row.file, line: merged.row.line, record: merged.id, isNew, cells };
}

/** What an import would change and make, the first rows of it cell by cell; changed rows first, for they take something away. */
export function changesOf(
  format: Format,
  records: readonly MergedRecord[],
  most: number = limits.refusals,
): RowChange[] {
  const changes: RowChange[] = [];
  for (const outcome of ["updated", "created"])
    for (const record of records)
      for (const row of record.rows) {
        if (changes.length >= most) return changes;
        if (row.outcome === outcome) changes.push(changeOf(format, row, record));
      }
  return changes;
}
