import { asFound } from "../mapping/layout";
import { constant, rule } from "../mapping/mapping";
import { amounts, days, mappingOf } from "./making";
import type { Preset, PresetRow } from "./preset";

const isDay = (text: string | undefined) => /^\d{2}\.\d{2}\.\d{4}$/.test(text?.trim() ?? "");
const isAmount = (text: string | undefined) => /^-?[\d.]*\d,\d{2}$/.test(text?.trim() ?? "");

/** A row as the bank writes it: booking day, text, value day, signed amount, currency. */
const isRow = (cells: readonly string[]): boolean =>
  cells.length >= 5 &&
  isDay(cells[0]) &&
  isDay(cells[2]) &&
  isAmount(cells[3]) &&
  /^[A-Z]{3}$/.test(cells[4]?.trim() ?? "");

const isMadeUp = (header: readonly string[]) => header.every((name, at) => name === `Column ${at + 1}`);

/**
 * A statement of Raiffeisen (Austria): no header, semicolons, days with points, decimal commas, spending negative.
 *
 * It is recognised by its first row. What leaves the account is a cost, what comes in a credit; the basis is cash. The value day is
 * not taken; cost centre and category are left open.
 */
export const raiffeisenStatement: Preset = {
  name: "raiffeisen-statement",
  title: "Raiffeisen: bank statement",
  kind: "actuals",
  recognises: (header, first: readonly PresetRow[] = []) =>
    isRow(header) ||
    (isMadeUp(header) && first.length > 0 && first.slice(0, 3).every(({ cells }) => isRow(cells))),
  mapping: () =>
    mappingOf(
      "actuals",
      {
        month: rule("Column 1", days("DMY")),
        posting_date: rule("Column 1", days("DMY")),
        currency: rule("Column 5"),
        amount: rule("Column 4", amounts({ decimal: ",", negate: true })),
        basis: constant("cash"),
        text: rule("Column 2"),
      },
      { layout: { ...asFound, delimiter: ";", headerLine: 0 } },
    ),
};
