import type { Columns } from "./column";
import type { Format } from "./format";

/** Which column of the format each cell of a row belongs to. */
export type Header = readonly string[];

/** Other spellings of a column's name. */
const spellings: Readonly<Record<string, string>> = { cost_center: "cost_centre" };

/** `Cost Center` → `cost_centre`. */
export function columnNamed(text: string): string {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  return Object.hasOwn(spellings, name) ? (spellings[name] ?? name) : name;
}

/** The last column of a download of refused rows: why each was refused. When the rows come again, mended, it says nothing. */
export const reasonColumn = "refused because";

/** Whether a column is the reason beside rows that were refused before. */
export const isReason = (name: string): boolean => columnNamed(name) === columnNamed(reasonColumn);

const missingIn = (columns: Columns, header: Header) =>
  Object.keys(columns).filter((name) => columns[name]?.required && !header.includes(name));

/** Whether a file with this header is of the format: all columns it must have, and none it does not know. */
export function recognises({ columns }: Format, header: readonly string[]): boolean {
  const names = header.filter((name) => !isReason(name)).map(columnNamed);
  return missingIn(columns, names).length === 0 && names.every((name) => Object.hasOwn(columns, name));
}

/** Why a header is not one of the format; null when it is. */
export function faultOfHeader({ columns, name: kind }: Format, header: readonly string[]): string | null {
  const names = header.map(columnNamed);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return `the column ${twice} stands in the header twice.`;
  const unknown = names.findIndex((name) => !Object.hasOwn(columns, name) && !isReason(name));
  const missing = missingIn(columns, names);
  if (missing.length)
    return `the header lacks ${missing.join(", ")}. Columns of ${kind}: ${Object.keys(columns).join(", ")}.`;
  if (unknown >= 0)
    return `${kind} has no column "${header[unknown]}". Its columns: ${Object.keys(columns).join(", ")}.`;
  return null;
}
