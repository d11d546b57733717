import type { SourceRow } from "./source";

/** Names made unique, "Sprint", "Sprint (2)"; where one is empty, "Column 3". */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name, at) => {
    const plain = name === "" ? `Column ${at + 1}` : name;
    let unique = plain;
    for (let count = 2; seen.has(unique); count++) unique = `${plain} (${count})`;
    seen.add(unique);
    return unique;
  });
}

/** How many columns rows have: those the header names or has room for, and those beyond it that most rows fill. */
export function widthOf(names: readonly string[], rows: readonly SourceRow[]): number {
  const filled = (at: number) => rows.filter(({ cells }) => (cells[at] ?? "").trim() !== "").length;
  for (let width = Math.max(names.length, ...rows.map(({ cells }) => cells.length)); width > 0; width--) {
    const needed = width <= names.length ? 1 : Math.max(2, rows.length / 2);
    if ((names[width - 1] ?? "") !== "" || filled(width - 1) >= needed) return width;
  }
  return 0;
}

/** Names for so many columns that have none. */
export const numbered = (width: number): string[] => Array.from({ length: width }, () => "");
