import type { Horizon } from "./horizon";
import { amountIn, type Line } from "./line";
import { type Month, monthAt } from "./month";
import { compare, minus, none, over, plus, type Rational, roundedHalfAway, times } from "./rational";
import type { Rates, TracedLine, TracedMonth } from "./traced-months";

/** Why a plan differs from another: planning-rules, "Bridge". */
export type Cause =
  | "new"
  | "ended"
  | "timing"
  | "volume"
  | "price"
  | "fx"
  | "assumption"
  | "actual-against-plan"
  | "not-split";

/** Whole minor units by cause. */
export type Causes = Partial<Record<Cause, number>>;
type Exact = Partial<Record<Cause, Rational>>;

/** The sum of a line over a horizon. */
export function spent(line: Line | undefined, { from, months }: Horizon): number {
  let total = 0;
  if (line) for (let m = from; m < from + months; m = monthAt(m + 1)) total += amountIn(line, m);
  return total;
}

/** The whole difference has one cause. */
export const only = (
  cause: Cause,
  after: Line | undefined,
  before: Line | undefined,
  horizon: Horizon,
): Causes => ({ [cause]: spent(after, horizon) - spent(before, horizon) });

/**
 * Splits the difference of a row that is in both plans, in its own currency. With a quantity: volume = (Q₁ − Q₀) × P₀ × R₀,
 * price = (P₁ − P₀) × Q₁ × R₀, FX = (R₁ − R₀) × P₁ × Q₁. Without: the same amounts in other months are timing; months in which only
 * one of the two runs are ended or new; the rest is price and FX. `difference` (whole minor units) is what the causes add up to.
 */
export function causesOf(
  before: TracedLine,
  after: TracedLine,
  difference: number,
  horizon: Horizon,
): Causes {
  const [a, b] = [within(before, horizon), within(after, horizon)];
  const quantified = hasQuantity(before) && hasQuantity(after);
  const exact = quantified
    ? byQuantity(total(a), total(b))
    : isShifted(before, after)
      ? byTiming(a, b, before.rates, after.rates, horizon.from)
      : byLife(before, after, horizon);
  return rounded(exact, difference);
}

const empty: TracedMonth = { own: none, converted: none, quantity: none };

const monthOf = ({ first, months }: TracedLine, m: Month): TracedMonth => months[m - first] ?? empty;

const within = (line: TracedLine, { from, months }: Horizon): TracedMonth[] =>
  Array.from({ length: months }, (_, i) => monthOf(line, monthAt(from + i)));

const hasQuantity = ({ months }: TracedLine): boolean => months.every(({ quantity }) => quantity !== null);

interface Total {
  readonly own: Rational;
  readonly converted: Rational;
  readonly quantity: Rational;
}

const total = (months: readonly TracedMonth[]): Total =>
  months.reduce<Total>(
    (sum, { own, converted, quantity }) => ({
      own: plus(sum.own, own),
      converted: plus(sum.converted, converted),
      quantity: plus(sum.quantity, quantity ?? none),
    }),
    { own: none, converted: none, quantity: none },
  );

const isNone = ({ numerator }: Rational): boolean => numerator === 0n;

function byQuantity(a: Total, b: Total): Exact {
  const whole = minus(b.converted, a.converted);
  if (isNone(a.quantity) || isNone(b.quantity)) return { volume: whole };
  const unit = (side: Total) => over(side.own, side.quantity);
  const base = rateOf(a, b);
  const volume = times(times(minus(b.quantity, a.quantity), unit(a)), base);
  const price = times(times(minus(unit(b), unit(a)), b.quantity), base);
  return { volume, price, fx: minus(whole, plus(volume, price)) };
}

/** Minor units of the plan for one unit of the row's own currency, on average; where the first plan has nothing, as in the second. */
function rateOf(a: Total, b: Total): Rational {
  if (!isNone(a.own)) return over(a.converted, a.own);
  return isNone(b.own) ? none : over(b.converted, b.own);
}

function priceAndFx(a: Total, b: Total): Exact {
  const price = times(minus(b.own, a.own), rateOf(a, b));
  return { price, fx: minus(minus(b.converted, a.converted), price) };
}

const firstWith = ({ months }: TracedLine): number => months.findIndex(({ own }) => !isNone(own));

/** Whether the second says the same amounts as the first, earlier or later, as far as both are computed. */
function isShifted(before: TracedLine, after: TracedLine): boolean {
  const [i, j] = [firstWith(before), firstWith(after)];
  if (i < 0 || j < 0 || before.first + i === after.first + j) return false;
  const length = Math.min(before.months.length - i, after.months.length - j);
  for (let n = 0; n < length; n++) {
    const [x, y] = [before.months[i + n]?.own ?? none, after.months[j + n]?.own ?? none];
    if (compare(x, y) !== 0) return false;
  }
  return true;
}

/** The same money in other months: what other rates change of it is FX. */
function byTiming(
  a: readonly TracedMonth[],
  b: readonly TracedMonth[],
  base: Rates,
  now: Rates,
  from: Month,
): Exact {
  const whole = minus(total(b).converted, total(a).converted);
  if (base === now) return { timing: whole };
  const atBase = b.map(({ own }, i) => times(own, base.of(monthAt(from + i)))).reduce(plus, none);
  const timing = minus(atBase, total(a).converted);
  return { timing, fx: minus(whole, timing) };
}

interface Life {
  readonly from: number;
  readonly to: number;
}

function lifeOf({ first, months }: TracedLine): Life {
  const at = months.flatMap(({ own }, i) => (isNone(own) ? [] : [first + i]));
  return { from: at[0] ?? Number.POSITIVE_INFINITY, to: at.at(-1) ?? Number.NEGATIVE_INFINITY };
}

/** Months only one of the two runs in are ended or new; of the others the price and the rate differ. */
function byLife(before: TracedLine, after: TracedLine, horizon: Horizon): Exact {
  const [a, b] = [lifeOf(before), lifeOf(after)];
  const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  const part = (line: TracedLine, isCommon: boolean) =>
    total(
      within(line, horizon).filter((_, i) => {
        const m = horizon.from + i;
        return (m >= both.from && m <= both.to) === isCommon;
      }),
    );
  return {
    ended: minus(none, part(before, false).converted),
    new: part(after, false).converted,
    ...priceAndFx(part(before, true), part(after, true)),
  };
}

/** Whole minor units that add up to `difference`: what rounding leaves goes to the largest cause. */
function rounded(exact: Exact, difference: number): Causes {
  const whole = (Object.entries(exact) as [Cause, Rational][]).map(([cause, value]): [Cause, number] => [
    cause,
    Number(roundedHalfAway(value)),
  ]);
  const left = difference - whole.reduce((sum, [, amount]) => sum + amount, 0);
  const largest = whole.reduce<[Cause, number] | null>(
    (most, one) => (most === null || Math.abs(one[1]) > Math.abs(most[1]) ? one : most),
    null,
  );
  return Object.fromEntries(
    whole.map(([cause, amount]) => [cause, cause === largest?.[0] ? amount + left : amount]),
  );
}
