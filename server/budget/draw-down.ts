import type { Day } from "../planning/day";
import { type Currency, minorUnits } from "../planning/money";
import type { Month } from "../planning/month";
import { none, plus, type Rational, rational, roundedHalfAway, times } from "../planning/rational";
import type { Contract } from "../planning/sources/contract";
import { spendAgreements } from "../planning/spend-agreement";
import type { DrawnPeriod } from "../planning/spend-drawn";
import type { Asked } from "./asked";

/** How a minimum spend is drawn down, period by period. Minor units of the agreement's currency. */
export interface DrawDown {
  readonly currency: Currency;
  readonly prepaid: boolean;
  readonly periods: readonly {
    readonly first: Day;
    readonly last: Day;
    readonly minimum: number;
    readonly counted: number;
    readonly spent: number;
    /** What is missing when it ends; null: that lies beyond what is planned. */
    readonly shortfall: number | null;
    readonly months: readonly { readonly month: Month; readonly spent: number; readonly left: number }[];
  }[];
}

/** The draw-down of a contract that promises to spend at least so much; null: it promises nothing. */
export function drawDownOf(contract: Contract, { portfolio, plan }: Asked): DrawDown | null {
  if (contract.minimumSpend === null) return null;
  const found = spendAgreements(portfolio, plan.context, plan.lines).find(
    (agreement) => agreement.contract.id === contract.id,
  );
  const units = minorUnits(contract.currency);
  const minor = (value: Rational) => Number(roundedHalfAway(times(value, rational(units))));
  return {
    currency: contract.currency,
    prepaid: contract.minimumPrepaid,
    periods: (found?.periods ?? []).map((period) => ({
      first: period.first,
      last: period.last,
      minimum: minor(period.minimum),
      counted: minor(sumOf(period, "counted")),
      spent: minor(sumOf(period, "spent")),
      shortfall: period.shortfall && minor(period.shortfall),
      months: period.months.map(({ month, spent, left }) => ({
        month,
        spent: minor(spent),
        left: minor(left),
      })),
    })),
  };
}

const sumOf = ({ months }: DrawnPeriod, what: "counted" | "spent"): Rational =>
  months.map((month) => month[what]).reduce(plus, none);
