import { type Decimal, exactly, parseDecimal } from "@/server/planning/decimal";
import { type Currency, isCurrency } from "@/server/planning/money";
import { addToMonth, type Month, parseMonth, printMonth } from "@/server/planning/month";
import { over, type Rational, rational } from "@/server/planning/rational";
import { printRational } from "../mapping/reckoning";
import type { PresetRow } from "./preset";

/** So many years of rates are taken; older ones stand in the file still, and are left out. */
export const YEARS = 15;

/** As many places as are kept: the smallest rates still have ten digits that count. */
const PLACES = 18;

export const rateHeader = ["Currency", "Month", "Rate", "Row is"];

/** What one unit of the base currency is worth in others, on one day or in one month; `day` sorts by time. */
export interface Quote {
  readonly line: number;
  readonly day: string;
  readonly currency: Currency;
  readonly perBase: Rational;
}

/** A positive number of a cell; null for "N/A", empty or zero. */
export function positive(text: string): Rational | null {
  const value: Decimal | null = parseDecimal(text.trim());
  return value !== null && Number(value) > 0 ? exactly(value) : null;
}

/** By month and day: what was quoted. */
function byMonth(quotes: readonly Quote[], base: Currency): Map<string, Map<string, Map<Currency, Quote>>> {
  const months = new Map<string, Map<string, Map<Currency, Quote>>>();
  for (const quote of quotes) {
    const month = quote.day.slice(0, 7);
    const days = months.get(month) ?? new Map<string, Map<Currency, Quote>>();
    months.set(month, days);
    const day = days.get(quote.day) ?? new Map<Currency, Quote>();
    days.set(quote.day, day);
    day.set(quote.currency, quote).set(base, { ...quote, currency: base, perBase: rational(1) });
  }
  return months;
}

/** The last day's rate of each currency on which it and the reporting currency were both quoted. */
function lastRates(days: ReadonlyMap<string, ReadonlyMap<Currency, Quote>>, reporting: Currency): Quote[] {
  const rates = new Map<Currency, Quote>();
  for (const [, day] of [...days].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const ours = day.get(reporting);
    if (!ours) continue;
    for (const quote of day.values())
      if (quote.currency !== reporting)
        rates.set(quote.currency, { ...quote, perBase: over(ours.perBase, quote.perBase) });
  }
  return [...rates.values()];
}

const firstTaken = (newest: string): Month | null => {
  const month = parseMonth(newest);
  return month === null ? null : addToMonth(month, -12 * YEARS + 1);
};

/**
 * Rates in the reporting currency, through the base currency: for each month the last that was published. A currency that was not
 * quoted in a month has none. Where the reporting currency is never quoted, one row says so, and is refused.
 */
export function crossRates(quotes: readonly Quote[], base: Currency, reporting: Currency): PresetRow[] {
  const months = byMonth(quotes, base);
  const newest = [...months.keys()].reduce((a, b) => (a > b ? a : b), "");
  const first = firstTaken(newest);
  const rows = [...months].flatMap(([month, days]) => {
    const old = first !== null && month < printMonth(first);
    return lastRates(days, reporting).map(({ line, currency, perBase }) => ({
      line,
      cells: [
        currency,
        month,
        printRational(perBase, PLACES),
        old ? "older" : isCurrency(currency) ? "taken" : "withdrawn",
      ],
    }));
  });
  return rows.length ? rows : [{ line: 1, cells: [base, newest, `no rates of ${reporting} here`, "taken"] }];
}
