import { type Month, monthAt } from "./month";
import { minus, none, type Rational, reduced } from "./rational";
import { type AgreementSpend, largest } from "./spend-eligible";
import type { SpendPeriod } from "./spend-period";

/** One month of a promise: what was spent in it, and what is still to be spent until its period ends. In the agreement's currency. */
export interface DrawnMonth {
  readonly month: Month;
  /** What counts towards the minimum, and what there was. */
  readonly counted: Rational;
  readonly spent: Rational;
  readonly left: Rational;
}

/** A period of a spend agreement as far as it is computed. */
export interface DrawnPeriod extends SpendPeriod {
  readonly months: readonly DrawnMonth[];
  /** What has to be paid besides; null: its end is not computed. */
  readonly shortfall: Rational | null;
}

/** Draws the spend of each period's months down its minimum. */
export function draw(periods: readonly SpendPeriod[], spend: AgreementSpend, until: Month): DrawnPeriod[] {
  return periods.map((period) => {
    let left = period.minimum;
    const months: DrawnMonth[] = [];
    for (let m = period.from; m <= Math.min(period.to, until); m = monthAt(m + 1)) {
      const { counted, all } = spend.take(m, left);
      left = largest(reduced(minus(left, counted)), none);
      months.push({ month: m, counted, spent: all, left });
    }
    return { ...period, months, shortfall: period.to <= until ? left : null };
  });
}
