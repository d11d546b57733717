import { type Day, monthOf } from "../day";
import { decimal, exactly } from "../decimal";
import { type Month, monthAt, printMonth } from "../month";
import { minus, none, plus, printRational, type Rational, rational, times } from "../rational";
import { dayOf, type Schedule } from "../schedule";
import type { PlainAsset } from "./asset";

/** The months an asset's money falls in. */
export interface AssetMonths {
  readonly bought: Month;
  readonly inService: Month;
  /** The month it is disposed of, in which nothing is depreciated; null: it stays. */
  readonly disposed: Month | null;
}

/** Equal months of depreciation: `total` over `months` from `from` on. */
export interface Span {
  readonly from: Month;
  readonly months: number;
  readonly total: Rational;
  /** What the total is made of, in words. */
  readonly text: string;
}

/** The months of an asset; why there are none: a milestone without a date, or an end before the beginning. */
export function monthsOfAsset(
  { purchase, inService, disposed }: PlainAsset,
  schedule: Schedule,
): AssetMonths | "undated" | "reversed" {
  const [bought, used] = [dayOf(purchase, schedule), dayOf(inService, schedule)];
  const gone: Day | null = disposed === null ? null : dayOf(disposed, schedule);
  if (bought === null || used === null || (disposed !== null && gone === null)) return "undated";
  if (gone !== null && gone < bought) return "reversed";
  return {
    bought: monthOf(bought),
    inService: monthOf(used),
    disposed: gone === null ? null : monthOf(gone),
  };
}

/**
 * Straight line from the month of service over the useful life to the residual value. What books kept elsewhere say was
 * depreciated to a month is spread over the months to it, the rest over the life that is left: at least a month.
 */
export function spansOf(asset: PlainAsset, { inService }: AssetMonths): Span[] {
  const { price, residual, usefulLifeMonths: life, accumulatedDepreciation: done, asOfMonth: asOf } = asset;
  const whole = minus(exactly(price), exactly(residual));
  const less = Number(residual) === 0 ? "" : ` − ${residual} residual`;
  const text = `${price} price${less}`;
  if (done === null || asOf === null || asOf < inService)
    return [{ from: inService, months: life, total: whole, text: less ? `(${text})` : text }];
  const said = `${done} depreciated to ${printMonth(asOf)}`;
  const left = Math.max(1, inService + life - 1 - asOf);
  return [
    { from: inService, months: asOf - inService + 1, total: exactly(done), text: said },
    {
      from: monthAt(asOf + 1),
      months: left,
      total: minus(whole, exactly(done)),
      text: `(${text} − ${said})`,
    },
  ];
}

/** How many months of a span are depreciated up to and with `last`. */
export const monthsDone = ({ from, months }: Span, last: number): number =>
  Math.max(0, Math.min(months, last - from + 1));

/** The last month that may be depreciated, up to `month`: none from the month of disposal on. */
export const lastCounted = ({ disposed }: AssetMonths, month: number): number =>
  disposed === null ? month : Math.min(month, disposed - 1);

/** What is depreciated up to and with a month. */
export function depreciatedTo(asset: PlainAsset, months: AssetMonths, month: Month): Rational {
  const last = lastCounted(months, month);
  return spansOf(asset, months).reduce(
    (sum, span) => plus(sum, times(span.total, rational(monthsDone(span, last), span.months))),
    none,
  );
}

/** What an asset is worth in the books at the end of a month: nothing before it is bought and once it is disposed of. */
export function bookValueAt(asset: PlainAsset, months: AssetMonths, month: Month): Rational {
  if (month < months.bought || (months.disposed !== null && month >= months.disposed)) return none;
  return minus(exactly(asset.price), depreciatedTo(asset, months, month));
}

/** The last month of its useful life. */
export const lifeEndOf = (asset: PlainAsset, months: AssetMonths): Month =>
  monthAt(Math.max(...spansOf(asset, months).map(({ from, months: count }) => from + count - 1)));

const places = 6;

/** Dates that hang on milestones are not looked up here. */
const plainDays: Schedule = { anchors: new Map(), issues: [] };

/**
 * The asset after its useful life was changed: what was depreciated up to and with `month` by the old life stays, and the rest is spread
 * over what the new one leaves. Where the change says itself what was depreciated, that counts.
 */
export function withChangedLife<Changed extends PlainAsset>(
  before: PlainAsset,
  after: Changed,
  month: Month,
): Changed {
  const untouched =
    after.accumulatedDepreciation === before.accumulatedDepreciation && after.asOfMonth === before.asOfMonth;
  const months = monthsOfAsset(before, plainDays);
  if (after.usefulLifeMonths === before.usefulLifeMonths || !untouched || typeof months === "string")
    return after;
  if (month < months.inService || (months.disposed !== null && month >= months.disposed)) return after;
  const done = decimal(printRational(depreciatedTo(before, months, month), places));
  return { ...after, accumulatedDepreciation: done, asOfMonth: month };
}
