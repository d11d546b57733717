import { printDay } from "@/server/planning/day";
import { readDay } from "../mapping/date-text";
import { constant, rule } from "../mapping/mapping";
import { crossRates, positive, type Quote, rateHeader } from "./cross-rates";
import { amounts, days, hasAll, mappingOf, plainName } from "./making";
import type { Preset, PresetRow } from "./preset";

/** One row of the file is one day: what a euro was worth in each currency. */
function quotesOf(header: readonly string[], { line, cells }: PresetRow): Quote[] {
  const day = readDay(cells[0] ?? "", "YMD");
  if ("reason" in day) return [];
  return header.flatMap((name, at) => {
    const perBase = at > 0 ? positive(cells[at] ?? "") : null;
    return perBase ? [{ line, day: printDay(day.value), currency: name.trim(), perBase }] : [];
  });
}

/** A trailing comma makes one more column, which a reader has given a name of its own. */
const isUnnamed = (name: string) => /^(column \d+)?$/.test(plainName(name));

/**
 * Euro reference rates of the European Central Bank: the history (newest day first) and the file of the day.
 *
 * - Units of each currency for one euro become the reporting currency for one unit: cross rates through the euro, to 18 places.
 * - The rate of a month is the last published in it on which both currencies were quoted. "N/A" stays a gap.
 * - Only the newest 15 years are taken; older months, and currencies that no longer exist, are left out, counted.
 * - They are published rates, so they are taken as actual and not as plan rates. The days behind them are not kept.
 */
export const ecbRates: Preset = {
  name: "ecb-rates",
  title: "European Central Bank: euro reference rates",
  kind: "fx-rates",
  recognises: (header) =>
    hasAll(header, "Date", "USD", "JPY", "GBP", "CHF") &&
    header.slice(1).every((name) => /^[A-Z]{3}$/.test(name.trim()) || isUnnamed(name)),
  rearrange: (header, rows, { reportingCurrency }) => ({
    header: rateHeader,
    rows: crossRates(
      rows.flatMap((row) => quotesOf(header, row)),
      "EUR",
      reportingCurrency,
    ),
  }),
  mapping: () =>
    mappingOf(
      "fx-rates",
      {
        currency: rule("Currency"),
        month: rule("Month", days("YMD")),
        rate: rule("Rate", amounts()),
        table: constant("actual"),
      },
      { leaveOut: [{ column: "Row is", is: ["older", "withdrawn"] }], rearrangedBy: "ecb-rates" },
    ),
};
