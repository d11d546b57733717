import { type Decimal, decimal, exactly } from "./decimal";
import type { Month } from "./month";
import type { Facts } from "./portfolio";
import { compare, minus, none, over, plus, printRational, type Rational, times } from "./rational";
import type { CloudRecord, CloudSeries } from "./sources/cost-series";

/** What was prepaid for the usage of cloud series and is not used yet, by series, in each one's currency. */
export type Prepaid = ReadonlyMap<string, Decimal>;

/** Nothing is. */
export const nothingPrepaid: Prepaid = new Map();
const known = new WeakMap<Facts["cloud"], Map<Month, Prepaid>>();

/** Usage of these latest months says which series a commitment serves. */
const latest = 12;

/**
 * Commitments are bought in one row of a bill and used in others, often of another service or account: what a provider's purchases
 * have left at the last close is shared by the series that used of them lately, as they did.
 */
export function prepaidUsage(cloud: Facts["cloud"], lastClose: Month): Prepaid {
  const byClose = known.get(cloud) ?? new Map<Month, Prepaid>();
  known.set(cloud, byClose);
  const found = byClose.get(lastClose) ?? readPrepaid(cloud, lastClose);
  byClose.set(lastClose, found);
  return found;
}

function readPrepaid(cloud: Facts["cloud"], lastClose: Month): Prepaid {
  const pools = new Map<string, CloudSeries[]>();
  const buying = new Set<string>();
  for (const series of cloud.values()) {
    const key = `${series.currency} ${series.provider}`;
    const pool = pools.get(key);
    if (pool) pool.push(series);
    else pools.set(key, [series]);
    if (series.records.some(isPrepayment)) buying.add(key);
  }
  if (buying.size === 0) return nothingPrepaid;
  return new Map([...buying].flatMap((key) => shared(pools.get(key) ?? [], lastClose)));
}

/** Billed at once and used later. */
const isPrepayment = ({ charge, billed, effective }: CloudRecord): boolean =>
  charge === "purchase" && Number(billed) > Number(effective);

/** How much of a series' usage was paid by something else, from one month to another. */
function covered({ records }: CloudSeries, from: number, to: Month): Rational {
  const sum = records
    .filter(({ charge, effectiveMonth: m }) => charge === "usage" && m >= from && m <= to)
    .map(({ effective, billed }) => minus(exactly(effective), exactly(billed)))
    .reduce(plus, none);
  return compare(sum, none) < 0 ? none : sum;
}

function shared(pool: readonly CloudSeries[], lastClose: Month): [string, Decimal][] {
  const bought = pool
    .flatMap(({ records }) => records.filter((one) => isPrepayment(one) && one.billedMonth <= lastClose))
    .map(({ billed, effective }) => minus(exactly(billed), exactly(effective)))
    .reduce(plus, none);
  const used = pool.map((series) => covered(series, 0, lastClose)).reduce(plus, none);
  const left = minus(bought, used);
  const weights = pool.map((series) => covered(series, lastClose - latest + 1, lastClose));
  const all = weights.reduce(plus, none);
  if (compare(left, none) <= 0 || all.numerator === 0n) return [];
  return pool.flatMap(({ id }, i): [string, Decimal][] => {
    const weight = weights[i] ?? none;
    if (weight.numerator === 0n) return [];
    return [[id, decimal(printRational(over(times(left, weight), all), 6))]];
  });
}
