/** What a cell looks like, as far as it tells a header from data. */
export type CellKind = "empty" | "number" | "date" | "period" | "text";

const number =
  /^[([]?[-+−]?\s*(?:[A-Z]{3}|\p{Sc})?\s*[-+−]?(?:\d[\d.,'’ \u00A0\u202F]*|[.,]\d+)(?:[eE][+-]?\d+)?\s*(?:%|[A-Z]{3}|\p{Sc}|CR|DR)?\s*-?[)\]]?$/u;
const date =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[-/. ]\p{L}{3,9}\.?[-/., ]+\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4})(?:[T ,].*)?$/u;
const clock = /^\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?$/i;
const year = /^(?:FY\s*)?(?:19|20)\d\d$/i;
const month = /^(?:(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d)$/;

/** Years and months head columns as often as they stand in them. */
export function kindOfCell(cell: string): CellKind {
  const text = cell.trim();
  if (text === "") return "empty";
  if (year.test(text) || month.test(text)) return "period";
  if (date.test(text) || clock.test(text)) return "date";
  return number.test(text) ? "number" : "text";
}

/** How many cells of a row say something. */
export const filledIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => (cell.trim() === "" ? count : count + 1), 0);
