import { nameIn, type Spellings } from "./making";
import type { PresetRow } from "./preset";

/** Reads a row's cell by the name of its column; empty where the header has none. */
export type CellOf = (spellings: Spellings) => string;

/** How cells of a header's rows are found by name. */
export function cellsOf(header: readonly string[]): (row: PresetRow) => CellOf {
  const places = new Map<Spellings, number>();
  const placeOf = (spellings: Spellings): number => {
    const known = places.get(spellings);
    if (known !== undefined) return known;
    const name = nameIn(header, spellings);
    const at = name === null ? -1 : header.indexOf(name);
    places.set(spellings, at);
    return at;
  };
  return (row) => (spellings) => (row.cells[placeOf(spellings)] ?? "").trim();
}

/** The same rows with columns added in front; rows that are too short or too long stay so, to be refused by their line. */
export function adding(
  header: readonly string[],
  rows: readonly PresetRow[],
  added: Readonly<Record<string, (cell: CellOf, row: PresetRow) => string>>,
): { readonly header: readonly string[]; readonly rows: readonly PresetRow[] } {
  const cellOf = cellsOf(header);
  return {
    header: [...Object.keys(added), ...header],
    rows: rows.map((row) => {
      const cell = cellOf(row);
      return { line: row.line, cells: [...Object.values(added).map((of) => of(cell, row)), ...row.cells] };
    }),
  };
}
