import { recogniseBill } from "../formats/cloud-bill";
import { monthCell } from "../formats/dates";
import { columnNamed, recognises } from "../formats/header";
import { kinds } from "../keepers";

/** Whether a header is exactly that of one of our kinds, or of a cloud bill: such a file is read as it stands. */
export const isNative = (cells: readonly string[]): boolean =>
  kinds.some(({ format }) => recognises(format, cells)) ||
  recogniseBill(cells.map((name) => name.trim())) !== null;

/** Which cells of a row are months, in a header of ours: a workbook makes a day of 2026-01, the first of the month. */
export function monthsIn(header: readonly string[]): ReadonlySet<number> {
  const formats = kinds.filter(({ format }) => recognises(format, header));
  const isMonth = (name: string) =>
    formats.length > 0 && formats.every(({ format }) => format.columns[name]?.kind === monthCell.kind);
  return new Set(header.flatMap((name, at) => (isMonth(columnNamed(name)) ? [at] : [])));
}

/** First days of months as the months they stand for. */
export const asMonth = (cell: string): string => cell.replace(/^(\d{4}-\d{2})-01$/, "$1");
