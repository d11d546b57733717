import type { Viewer } from "../access/viewer";
import type { Context } from "../planning/context";
import type { Day } from "../planning/day";
import { minorUnits } from "../planning/money";
import { type Month, monthAt } from "../planning/month";
import { driftOf, inflationOf, type PriceChange, priceChangeOf } from "../planning/price-drift";
import { type Asked, ask } from "./asked";
import { labelOf, recordTitle } from "./labels";
import { yearOf } from "./vendors";

/** One year's prices beside the year before, like for like. Changes as parts of one: 0.05 is five per cent. */
export interface DriftYear {
  readonly year: Month;
  /** Null: no contract ran through both years. */
  readonly prices: number | null;
  readonly inflation: number;
  /** The index is not published for all months of both years: planned inflation. */
  readonly assumed: boolean;
  readonly contracts: number;
}

export interface PriceChangeRow extends PriceChange {
  readonly title: string;
  readonly vendorName: string;
  /** What it costs more a year than if it had risen with inflation, in the reporting currency; null without a rate. */
  readonly beyond: number | null;
}

export interface DriftAnswer {
  readonly currency: string;
  /** The index it is held against; null: planned inflation alone. */
  readonly index: string | null;
  readonly years: readonly DriftYear[];
  /** The year the rows are about: from which month on. */
  readonly year: Month;
  readonly rows: readonly PriceChangeRow[];
}

const remembered = new WeakMap<Asked, Map<Month, readonly PriceChange[]>>();

/** All contracts' price changes to a year, once for an unchanged plan. */
function changesTo(year: Month, asked: Asked): readonly PriceChange[] {
  const known = remembered.get(asked) ?? new Map<Month, readonly PriceChange[]>();
  remembered.set(asked, known);
  const changes =
    known.get(year) ??
    [...asked.portfolio.facts.contracts.values()].flatMap(
      (contract) => priceChangeOf(contract, asked.plan.context, year) ?? [],
    );
  known.set(year, changes);
  return changes;
}

/** How prices of contracts drifted beside inflation, from three fiscal years back to two ahead. */
export async function answerPriceDrift(
  { year: asking, vendor }: { readonly year?: Month | undefined; readonly vendor?: string | undefined },
  viewer: Viewer,
  today?: Day,
): Promise<DriftAnswer> {
  const asked = await ask(viewer, "accrual", monthAt(0), today);
  const { portfolio, plan } = asked;
  const now = yearOf(asked).from;
  const year = asking ?? now;
  const index = indexOf(asked);
  const inflation = (of: Month) =>
    inflationOf(portfolio.indices, index ?? "", of, portfolio.assumptions.inflationPct);
  const changes = (of: Month) =>
    changesTo(of, asked).filter((change) => vendor === undefined || change.vendor === vendor);
  const worth = worthAt(plan.context);
  const { change: general } = inflation(year);
  return {
    currency: portfolio.organisation.reportingCurrency,
    index,
    year,
    years: [-3, -2, -1, 0, 1, 2].map((years) => {
      const of = monthAt(now + 12 * years);
      const { change, assumed } = inflation(of);
      const own = changes(of);
      return { year: of, prices: driftOf(own, worth), inflation: change, assumed, contracts: own.length };
    }),
    rows: changes(year)
      .map((change) => {
        const rate = worth(change.currency);
        const beyond = change.after - change.before * (1 + general);
        return {
          ...change,
          title: recordTitle(portfolio, "contracts", change.contract),
          vendorName: labelOf(portfolio, "vendor", change.vendor),
          beyond: rate === null ? null : Math.round(beyond * rate),
        };
      })
      .sort((a, b) => (b.beyond ?? 0) - (a.beyond ?? 0) || (a.contract < b.contract ? -1 : 1)),
  };
}

/** What one minor unit of a currency is worth in minor units of the reporting currency, at the rate of the last close. */
const worthAt =
  ({ rates, lastClose }: Context) =>
  (currency: string): number | null => {
    const rate = rates.of(currency)?.at(lastClose);
    return rate === undefined ? null : (rate * minorUnits(rates.reporting)) / minorUnits(currency);
  };

/** The index most contracts follow; where none follows one, the only one there is. */
function indexOf({ portfolio }: Asked): string | null {
  const followed = new Map<string, number>();
  for (const { index } of portfolio.facts.contracts.values())
    if (index !== null) followed.set(index, (followed.get(index) ?? 0) + 1);
  const published = [...new Set(portfolio.indices.map(({ index }) => index))].sort();
  const usual = [...followed].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  return usual !== undefined && published.includes(usual) ? usual : (published[0] ?? null);
}
