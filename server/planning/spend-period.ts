import { type Day, firstDayOf, monthOf } from "./day";
import { exactly } from "./decimal";
import { type Month, monthAt } from "./month";
import { type Rational, rational, times } from "./rational";
import type { Contract } from "./sources/contract";
import type { Standing } from "./standing";
import { contractMonthStart, termEnd, termStart } from "./terms";

/** One period of a promise to spend at least so much. */
export interface SpendPeriod {
  readonly first: Day;
  readonly last: Day;
  /** The months whose spend counts in it: a calendar month belongs to the period its first day lies in. */
  readonly from: Month;
  readonly to: Month;
  /** What must be spent in it, in the contract's currency. */
  readonly minimum: Rational;
  /** Days of the period that count, and all it has: they differ where the contract ends within it. */
  readonly days: number;
  readonly ofDays: number;
}

/**
 * The periods of a spend agreement that begin by the month `until`: so many contract months each, or its terms. Where the contract
 * ends within a period, its minimum counts by days.
 */
export function spendPeriods(contract: Contract, stands: Standing, until: Month): SpendPeriod[] {
  const periods: SpendPeriod[] = [];
  const { minimumSpend } = contract;
  if (minimumSpend === null) return periods;
  for (let n = 0; ; n++) {
    const days = daysOf(contract, stands, n);
    if (!days || monthOf(days.first) > until || isAfter(days.first, stands.lastDay)) return periods;
    const last = isAfter(days.last, stands.lastDay) ? (stands.lastDay ?? days.last) : days.last;
    const [counting, all] = [last - days.first + 1, days.last - days.first + 1];
    const to = monthOf(last);
    const begins = n === 0 || days.first === firstDayOf(monthOf(days.first)) ? 0 : 1;
    periods.push({
      first: days.first,
      last,
      from: Math.min(monthAt(monthOf(days.first) + begins), to) as Month,
      to,
      minimum: times(exactly(minimumSpend), rational(counting, all)),
      days: counting,
      ofDays: all,
    });
  }
}

const isAfter = (day: Day, last: Day | null): boolean => last !== null && day > last;

/** First and last day of the n-th period; null: there is none. */
function daysOf(
  { minimumSpendMonths, renewal, renewalMonths }: Contract,
  { start, firstEnd }: Standing,
  n: number,
): { readonly first: Day; readonly last: Day } | null {
  if (minimumSpendMonths !== null)
    return {
      first: contractMonthStart(start, n * minimumSpendMonths),
      last: (contractMonthStart(start, (n + 1) * minimumSpendMonths) - 1) as Day,
    };
  if (firstEnd === null) return null;
  if (n === 0) return { first: start, last: firstEnd };
  if (renewal === "open" || renewalMonths < 1) return null;
  return { first: termStart(firstEnd, renewalMonths, n), last: termEnd(firstEnd, renewalMonths, n) };
}
