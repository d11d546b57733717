import { collect } from "./amounts";
import type { Context } from "./context";
import { exactly } from "./decimal";
import type { IndexValue } from "./facts";
import { type Month, monthAt } from "./month";
import { minus, one, over, plus, rational, toNumber } from "./rational";
import { RateTable } from "./rates";
import type { Contract } from "./sources/contract";
import { contracts } from "./sources/contracts";

/** One contract's price in two years, like for like. Whole minor units of its own currency. */
export interface PriceChange {
  readonly contract: string;
  readonly vendor: string;
  readonly currency: string;
  readonly before: number;
  readonly after: number;
  /** 0.05: five per cent dearer. */
  readonly change: number;
}

/**
 * What the months of a contract cost in the year from `year` on and in the one before it: only items that cost something in every
 * month of both years, so that neither what begins nor what ends looks like a price. Null: there is no such item.
 */
export function priceChangeOf(contract: Contract, context: Context, year: Month): PriceChange | null {
  const until = monthAt(year + 11);
  const own = new RateTable(contract.currency, [], context.lastClose);
  const asked = { ...context, view: "accrual" as const, until };
  const { lines } = collect((writer) => contracts.write(contract, asked, writer), own, until);
  let [before, after] = [0, 0];
  for (const { first, amounts, part } of lines) {
    const months = Array.from({ length: 24 }, (_, at) => amounts[year - 12 + at - first] ?? 0);
    if (part !== "price" || months.some((amount) => amount === 0)) continue;
    before += months.slice(0, 12).reduce((sum, amount) => sum + amount, 0);
    after += months.slice(12).reduce((sum, amount) => sum + amount, 0);
  }
  if (before <= 0) return null;
  const { id, vendor, currency } = contract;
  return { contract: id, vendor, currency, before, after, change: after / before - 1 };
}

/**
 * How much dearer all of them became together: each weighs what it cost before, at one rate for both years (`worth`: the reporting
 * currency for one minor unit). Null: nothing can be compared. Case: 100 → 110 and 300 → 300: 2.5 %.
 */
export function driftOf(
  changes: readonly PriceChange[],
  worth: (currency: string) => number | null,
): number | null {
  let [before, after] = [0, 0];
  for (const change of changes) {
    const rate = worth(change.currency);
    if (rate === null) continue;
    before += change.before * rate;
    after += change.after * rate;
  }
  return before > 0 ? after / before - 1 : null;
}

/** What prices in general rose by, and whether that is planned and not published. */
export interface Inflation {
  readonly change: number;
  readonly assumed: boolean;
}

/**
 * The mean of an index over the year from `year` on against the mean of the year before; where a month of the two is not published,
 * planned inflation, assumed.
 */
export function inflationOf(
  values: readonly IndexValue[],
  index: string,
  year: Month,
  plannedPct: string,
): Inflation {
  const of = new Map(
    values.filter((value) => value.index === index).map(({ month, value }) => [month, exactly(value)]),
  );
  const sum = (first: number) =>
    Array.from({ length: 12 }, (_, at) => of.get(monthAt(first + at))).reduce(
      (total, value) => (total && value ? plus(total, value) : undefined),
      rational(0n) as ReturnType<typeof rational> | undefined,
    );
  const [now, before] = [sum(year), sum(year - 12)];
  if (!now || !before || before.numerator <= 0n) return { change: Number(plannedPct) / 100, assumed: true };
  return { change: toNumber(minus(over(now, before), one)), assumed: false };
}
