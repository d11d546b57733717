import type { Columns, Values } from "./column";
import type { Format } from "./format";
import type { Header } from "./header";

/** A cell of a row that was not taken. */
export interface CellRefusal {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** What a row of text says. */
export type ReadRow<C extends Columns> =
  | { readonly values: Values<C> }
  | { readonly refused: readonly CellRefusal[] };

const whole = (reason: string): { refused: CellRefusal[] } => ({
  refused: [{ column: "", value: "", reason }],
});

/** Reads one row's cells by the format's columns; each wrong cell is named. */
export function readRow<C extends Columns>(
  { columns, faults }: Pick<Format<C>, "columns" | "faults">,
  header: Header,
  cells: readonly string[],
): ReadRow<C> {
  if (cells.length !== header.length)
    return whole(`the row has ${cells.length} cells and the header ${header.length}`);
  const values: Record<string, unknown> = {};
  const refused: CellRefusal[] = [];
  for (const [name, column] of Object.entries(columns)) {
    values[name] = null;
    const at = header.indexOf(name);
    const text = at < 0 ? "" : (cells[at] ?? "");
    const blank = text.trim() === "";
    if (blank && column.required) refused.push({ column: name, value: text, reason: "must not be empty" });
    if (blank) continue;
    const read = column.read(column.spaces ? text : text.trim());
    if ("value" in read) values[name] = read.value;
    else refused.push({ column: name, value: text, reason: read.reason });
  }
  if (refused.length) return { refused };
  const row = values as Values<C>;
  const wrong = faults?.(row) ?? [];
  return wrong.length
    ? { refused: wrong.map((fault) => ({ ...fault, value: cells[header.indexOf(fault.column)] ?? "" })) }
    : { values: row };
}
