import type { SourceRow } from "./source";

/** Cells that were merged into one; rows counted from 1 as lines are, columns from 0. */
export interface Merged {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The cells of a row where each merged cell says what the first of them says; `rows` are those it may stand in. */
export function unmerged(
  row: SourceRow,
  merged: readonly Merged[],
  rows: readonly SourceRow[],
): readonly string[] {
  const covering = merged.filter(({ top, bottom }) => row.line >= top && row.line <= bottom);
  if (covering.length === 0) return row.cells;
  const cells = [...row.cells];
  for (const { top, left, right } of covering) {
    const said = rows.find(({ line }) => line === top)?.cells[left] ?? "";
    for (let at = left; at <= right && at < 250; at++) cells[at] = said;
  }
  return Array.from(cells, (cell) => cell ?? "");
}

/** "AB" → 27; -1 where there are no letters. */
export function columnAt(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** "B2:C3" as merged cells; null where it is no such reference. */
export function mergedAt(reference: string): Merged | null {
  const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(reference);
  if (!found) return null;
  const [, from = "", top, to = "", bottom] = found;
  return { top: Number(top), bottom: Number(bottom), left: columnAt(from), right: columnAt(to) };
}
