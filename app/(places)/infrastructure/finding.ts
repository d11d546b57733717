import { printPct, printShort } from "../../_parts/money";
import type { MonthsAnswer, SeriesRow } from "./words";

type Months = Pick<MonthsAnswer, "from" | "lastClose" | "totals">;

/** What the last three closed months come to in a year, and what the three before them did. */
export function runRates({ from, lastClose, totals }: Months): { now: number; before: number } {
  const end = lastClose - from + 1;
  const sum = (first: number, last: number) =>
    totals.slice(Math.max(0, first), Math.max(0, last)).reduce((all, amount) => all + amount, 0);
  return { now: sum(end - 3, end) * 4, before: sum(end - 6, end - 3) * 4 };
}

/** The error half of the forecasts stay below; null where none was judged. */
export function typicalError(rows: readonly Pick<SeriesRow, "error">[]): number | null {
  const errors = rows.flatMap(({ error }) => error ?? []).sort((a, b) => a - b);
  if (errors.length === 0) return null;
  const middle = Math.floor(errors.length / 2);
  const [high, low] = [errors[middle] ?? 0, errors[middle - 1] ?? 0];
  return errors.length % 2 ? high : (low + high) / 2;
}

/** The one line that states the finding: where the run rate went. */
export function finding(months: Months, currency: string, locale: string): string {
  const { now, before } = runRates(months);
  const rate = `Infrastructure runs at ${printShort(now, currency, locale)} a year`;
  if (before <= 0) return rate;
  const change = (now - before) / before;
  if (Math.abs(change) < 0.005) return `${rate}, unchanged over the last quarter`;
  return `${rate}, ${change > 0 ? "up" : "down"} ${printPct(Math.abs(change), locale)} over the last quarter`;
}
