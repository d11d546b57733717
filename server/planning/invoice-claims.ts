import { exactly } from "./decimal";
import type { Claim, Expected, Invoice, InvoiceTolerance, Rhythm } from "./invoice";
import { isWithin } from "./invoice-settle";
import { minorUnits } from "./money";
import { type Month, monthAt } from "./month";
import { over, rational, roundedHalfAway, times } from "./rational";
import type { RateTable } from "./rates";
import type { Contract } from "./sources/contract";

/** A contract with what it says by each rhythm it could be charged in. */
export interface Demand {
  readonly contract: Contract;
  readonly rhythms: ReadonlyMap<Rhythm, readonly Expected[]>;
}

const months = new WeakMap<Demand, ReadonlyMap<Month, readonly Expected[]>>();

/** What a contract says of a month, by any rhythm. */
function saidOf(demand: Demand, month: Month): readonly Expected[] {
  const known = months.get(demand);
  if (known) return known.get(month) ?? [];
  const byMonth = new Map<Month, Expected[]>();
  for (const list of demand.rhythms.values())
    for (const expected of list) {
      const own = byMonth.get(expected.month);
      if (own) own.push(expected);
      else byMonth.set(expected.month, [expected]);
    }
  months.set(demand, byMonth);
  return byMonth.get(month) ?? [];
}

/**
 * A posting's amount in whole minor units of the contract's currency: as it is where it is posted in that currency; where it is posted in
 * the plan's, at the rate the plan keeps the contract's month at (prepaid: that of the invoice month); else at the actual rates of its
 * month. Null where a currency has no rate.
 */
export function claimIn(invoice: Invoice, demand: Demand, rates: RateTable): Claim | null {
  const { currency } = demand.contract;
  const { month } = invoice;
  const units = rational(BigInt(minorUnits(invoice.currency)));
  const amount = times(exactly(invoice.amount), units);
  if (invoice.currency === currency) return { invoice, amount: Number(roundedHalfAway(amount)) };
  const kept = invoice.currency === rates.reporting ? saidOf(demand, month)[0] : undefined;
  if (kept?.worth) {
    const rate = over(rational(BigInt(kept.amount)), rational(BigInt(kept.worth)));
    return { invoice, amount: Number(roundedHalfAway(times(amount, rate))) };
  }
  const [from, to] = [rates.of(invoice.currency), rates.of(currency)];
  if (!from || !to) return null;
  const scale = over(rational(BigInt(minorUnits(currency))), units);
  const rate = over(exactly(from.exactAt(month)), exactly(to.exactAt(month)));
  return { invoice, amount: Number(roundedHalfAway(times(times(amount, rate), scale))) };
}

/** How near a posting comes to something a contract says. */
interface Fit {
  readonly demand: Demand;
  readonly distance: number;
  readonly months: number;
  readonly isWithin: boolean;
  readonly isPaidThere: boolean;
}

/** What a posting could be for: all of the contract, all of its category, or one of its lines. */
const portionsOf = ({ amount, lines }: Expected, { category, costCentre }: Invoice): number[] => {
  const own = lines.filter((line) => line.category === category);
  const sum = (parts: typeof own) => parts.reduce((total, line) => total + line.amount, 0);
  return [
    amount,
    sum(own),
    sum(own.filter((line) => line.costCentre === costCentre)),
    ...own.map((line) => line.amount),
  ];
};

/** The nearest a posting comes to a contract that has its category; null: nothing of the contract lies near. */
function fitOf(invoice: Invoice, demand: Demand, rates: RateTable, tolerance: InvoiceTolerance): Fit | null {
  const claim = claimIn(invoice, demand, rates);
  if (!claim) return null;
  let best: Fit | null = null;
  for (let away = -tolerance.months; away <= tolerance.months; away++)
    for (const expected of saidOf(demand, monthAt(invoice.month + away))) {
      const own = expected.lines.filter(({ category }) => category === invoice.category);
      if (own.length === 0) continue;
      const isPaidThere = own.some(({ costCentre }) => costCentre === invoice.costCentre);
      for (const portion of portionsOf(expected, invoice)) {
        const distance = Math.abs(claim.amount - portion);
        const agrees = isWithin(claim.amount, portion, tolerance);
        const fit = { demand, distance, months: Math.abs(away), isWithin: agrees, isPaidThere };
        if (!best || nearer(fit, best) < 0) best = fit;
      }
    }
  return best;
}

/** What agrees goes before what is paid by the same cost centre, and that before what only lies near. */
const rankOf = ({ isWithin: agrees, isPaidThere }: Fit): number => (agrees ? 0 : isPaidThere ? 1 : 2);

const nearer = (a: Fit, b: Fit): number =>
  rankOf(a) - rankOf(b) ||
  a.distance - b.distance ||
  a.months - b.months ||
  (a.demand.contract.id < b.demand.contract.id ? -1 : 1);

/**
 * The contract a posting is held to: the one it names; else, of the vendor's contracts that have its category and something due
 * nearby, the one whose amount comes nearest. Null: none. `measured`: the vendor is also paid by use in that category, so that only
 * an amount that agrees is taken for a contract's.
 */
export function claimedContract(
  invoice: Invoice,
  {
    demands,
    rates,
    tolerance,
    measured,
  }: {
    readonly demands: readonly Demand[];
    readonly rates: RateTable;
    readonly tolerance: InvoiceTolerance;
    readonly measured: boolean;
  },
): Demand | null {
  const fits = demands.flatMap((demand) => {
    const fit = fitOf(invoice, demand, rates, tolerance);
    return fit && (fit.isWithin || !measured) ? [fit] : [];
  });
  return fits.sort(nearer)[0]?.demand ?? null;
}
