import { filledIn, kindOfCell } from "./cell-kinds";

const words = [
  "(?:grand |sub ?|sub-|report |overall |running )?totals?(?: (?:amount|général|general|geral|generale|sum))?",
  "(?:gesamt|zwischen|end)?summe",
  "gesamt(?:betrag|ergebnis)?",
  "sum",
  "insgesamt",
  "eind?totaal",
  "sub-?totaal|totaal",
  "(?:sous-)?total général",
  "totale(?: generale)?",
  "suma|razem|yhteensä|celkem|összesen|i alt|итого|合计|總計|合計|小計",
];
const total = new RegExp(`^(?:${words.join("|")})\\s*[:=.]*$`, "iu");

/** Whether a row below a table adds it up: its first words say so. */
export function addsUp(cells: readonly string[]): boolean {
  const said = cells.find((cell) => kindOfCell(cell) === "text");
  return said !== undefined && total.test(said.trim());
}

/** Whether a row that follows a blank line is no row of the table: it fills at most half of what the others fill. */
export const fillsFew = (cells: readonly string[], columns: number): boolean =>
  columns > 2 && filledIn(cells) <= columns / 2;

/** What a row below the table is: numbers add up, words are a note. */
export const whyBelow = (cells: readonly string[]): "total" | "note" =>
  addsUp(cells) || cells.some((cell) => kindOfCell(cell) === "number") ? "total" : "note";
