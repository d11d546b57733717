import type { Columns } from "./column";
import { restored } from "./neutral";

/** A value as a person reads it in a column: as it is printed, and not neutralised for a spreadsheet. */
export function asRead(columns: Columns, column: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  return restored(columns[column]?.print(value) ?? "");
}
