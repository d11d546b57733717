import type { Context } from "./context";
import { addDays, type Day, monthOf } from "./day";
import { exactly } from "./decimal";
import { undecided, withoutWishes } from "./doing-nothing";
import { monthAt } from "./month";
import { toNumber } from "./rational";
import { type Contract } from "./sources/contract";
import { ContractPrices } from "./sources/contract-prices";
import { standing, termsOf } from "./standing";
import { contractMonthStart } from "./terms";

/** What a contract year cost at its beginning, in the contract's currency. */
export interface PriceYear {
  readonly from: Day;
  readonly to: Day;
  /** Yearly, as it is at the year's beginning. */
  readonly annual: number;
  /** Against the year before, in per cent; null for the first, and where nothing was paid before. */
  readonly upliftPct: number | null;
  /** What prices in general did in the same twelve months; null: nobody knows. */
  readonly inflationPct: number | null;
  /** The inflation is planned, not published. */
  readonly isInflationPlanned: boolean;
  /** It only stands because we assume that the contract goes on. */
  readonly isAssumed: boolean;
}

/**
 * What a contract cost and will cost year by year if nothing is decided, beside what prices in general do: the change of `index` over the
 * twelve months before the year begins, or planned inflation. At most `most` years.
 */
export function priceHistory(
  contract: Contract,
  context: Context,
  { index, until, most = 20 }: { readonly index: string | null; readonly until: Day; readonly most?: number },
): PriceYear[] {
  const base = undecided(contract);
  const alone = withoutWishes(context, contract.id);
  const terms = termsOf(base, alone);
  if (typeof terms === "string") return [];
  const stands = standing(base, terms, alone);
  const prices = base.items.map((item) => new ContractPrices(base, item, stands, alone, null));
  const annualAt = (n: number): number =>
    prices.reduce((sum, price) => sum + price.of(n, contractMonthStart(stands.start, n)).value * 12, 0);
  const years: PriceYear[] = [];
  for (let year = 0; year < 100; year++) {
    const from = contractMonthStart(stands.start, year * 12);
    if (from > until || (stands.lastDay !== null && from > stands.lastDay)) break;
    const annual = Math.round(annualAt(year * 12) * 100) / 100;
    const before = years.at(-1)?.annual ?? 0;
    years.push({
      from,
      to: addDays(contractMonthStart(stands.start, year * 12 + 12), -1),
      annual,
      upliftPct: before > 0 ? ((annual - before) / before) * 100 : null,
      ...(year === 0 ? { inflationPct: null, isInflationPlanned: false } : inflation(from, index, context)),
      isAssumed: stands.assumedFrom !== null && from > (stands.deadlines.earliestEnd ?? from),
    });
  }
  return years.slice(-most);
}

function inflation(from: Day, index: string | null, { indices, assumptions }: Context) {
  const published = index === null ? null : indices.yearlyChange(index, monthAt(monthOf(from) - 3));
  if (published) return { inflationPct: toNumber(published) * 100, isInflationPlanned: false };
  const planned = (index === null ? null : assumptions.indexPct.get(index)) ?? assumptions.inflationPct;
  const isKnown = toNumber(exactly(planned)) !== 0;
  return { inflationPct: isKnown ? toNumber(exactly(planned)) : null, isInflationPlanned: isKnown };
}
