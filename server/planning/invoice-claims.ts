import { exactly } from "./decimal";
import type { Claim, Expected, Invoice, InvoiceTolerance, Rhythm } from "./invoice";
import { isWithin } from "./invoice-settle";
import { type Currency, minorUnits } from "./money";
import { over, rational, roundedHalfAway, times } from "./rational";
import type { RateTable } from "./rates";
import type { Contract } from "./sources/contract";

/** A contract with what it says by each rhythm it could be charged in. */
export interface Demand {
  readonly contract: Contract;
  readonly rhythms: ReadonlyMap<Rhythm, readonly Expected[]>;
}

/**
 * A posting's amount in whole minor units of a currency: as it is where it is posted in that currency, else at the actual rates of its
 * month; null where one of the two has no rate.
 */
export function claimIn(invoice: Invoice, currency: Currency, rates: RateTable): Claim | null {
  const units = rational(BigInt(minorUnits(currency)));
  const amount = times(exactly(invoice.amount), units);
  if (invoice.currency === currency) return { invoice, amount: Number(roundedHalfAway(amount)) };
  const [from, to] = [rates.of(invoice.currency), rates.of(currency)];
  if (!from || !to) return null;
  const { month } = invoice;
  const converted = over(times(amount, exactly(from.exactAt(month))), exactly(to.exactAt(month)));
  return { invoice, amount: Number(roundedHalfAway(converted)) };
}

/** How near a posting comes to something a contract says. */
interface Fit {
  readonly demand: Demand;
  readonly claim: Claim;
  readonly distance: number;
  readonly months: number;
  readonly isWithin: boolean;
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
  const claim = claimIn(invoice, demand.contract.currency, rates);
  if (!claim) return null;
  let best: Fit | null = null;
  for (const list of demand.rhythms.values())
    for (const expected of list) {
      const months = Math.abs(expected.month - invoice.month);
      if (months > tolerance.months) continue;
      if (!expected.lines.some(({ category }) => category === invoice.category)) continue;
      for (const portion of portionsOf(expected, invoice)) {
        const distance = Math.abs(claim.amount - portion);
        const fit = { demand, claim, distance, months, isWithin: isWithin(claim.amount, portion, tolerance) };
        if (!best || nearer(fit, best) < 0) best = fit;
      }
    }
  return best;
}

const nearer = (a: Fit, b: Fit): number =>
  a.distance - b.distance || a.months - b.months || (a.demand.contract.id < b.demand.contract.id ? -1 : 1);

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
