import type { Claim, Expected, InvoiceTolerance } from "./invoice";
import type { Month } from "./month";

/** What was expected, and the charges that settle it. */
export interface Settled {
  readonly expected: readonly Expected[];
  readonly charged: readonly Claim[];
}

/** How one contract's charges meet what it says. Nothing is in two of the lists. */
export interface Settlement {
  readonly settled: readonly Settled[];
  /** Expected, and nothing settles it. */
  readonly open: readonly Expected[];
  /** Charged, and it settles nothing. */
  readonly free: readonly Claim[];
}

export const sumOf = (amounts: readonly { readonly amount: number }[]): number =>
  amounts.reduce((sum, { amount }) => sum + amount, 0);

/** Whether a charge is as good as what was expected: within the tolerance, and never further than that by a rounding unit. */
export const isWithin = (charged: number, expected: number, { pct }: InvoiceTolerance): boolean =>
  Math.abs(charged - expected) <= Math.max(1, (Math.abs(expected) * pct) / 100);

const sameCharge = ({ invoice, amount }: Claim): string =>
  [amount, invoice.category, invoice.costCentre].join("\0");

const keyIn = (claim: Claim): string => `${claim.invoice.month}\0${sameCharge(claim)}`;

/** The charges without those that repeat an earlier one to the cent. */
function withoutRepeats(charges: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>();
  return charges.filter((claim) => {
    const key = sameCharge(claim);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Works through one contract's months; each charge settles at most one. */
class Settling {
  private readonly free: Set<Claim>;
  private readonly open: Set<Expected>;
  private readonly settled: Settled[] = [];
  /** What settled something, month by month: the same charge again is no early one for a later month. */
  private readonly repeats = new Set<string>();

  constructor(
    expected: readonly Expected[],
    charges: readonly Claim[],
    private readonly tolerance: InvoiceTolerance,
  ) {
    this.free = new Set(charges);
    this.open = new Set(expected);
  }

  agreeing(): Settlement {
    for (const tolerance of [{ ...this.tolerance, pct: 0 }, this.tolerance]) {
      this.each((one) => this.within(one, this.inOwnMonth(one), tolerance));
      this.each((one) => this.within(one, this.withNeighbours(one), tolerance));
    }
    return this.result();
  }

  differing(): Settlement {
    this.each((one) => this.nearest(one));
    this.each((one) => this.late(one));
    return this.result();
  }

  private result(): Settlement {
    return { settled: this.settled, open: [...this.open], free: [...this.free] };
  }

  private each(find: (one: Expected) => readonly Claim[] | undefined) {
    for (const one of this.open) {
      const charged = find(one);
      if (!charged || charged.length === 0) continue;
      this.open.delete(one);
      for (const claim of charged) {
        this.free.delete(claim);
        this.repeats.add(keyIn(claim));
      }
      this.settled.push({ expected: [one], charged });
    }
  }

  private in(month: Month): Claim[] {
    return [...this.free].filter(({ invoice }) => invoice.month === month);
  }

  /** All charges of the month; without repeats; each on its own; all but one. */
  private *inOwnMonth({ month, amount }: Expected): Generator<readonly Claim[]> {
    const own = this.in(month);
    yield own;
    yield withoutRepeats(own);
    yield* this.alone(own, amount);
    for (const left of own) yield own.filter((claim) => claim !== left);
  }

  /** The same with what was posted a little later or earlier; alone only where the month has no charge of its own. */
  private *withNeighbours({ month, amount }: Expected): Generator<readonly Claim[]> {
    const own = this.in(month);
    for (const near of this.neighbours(month)) {
      const charges = this.in(near).filter((claim) => near > month || !this.repeats.has(keyIn(claim)));
      yield [...own, ...charges];
      for (const claim of charges) yield [...own, claim];
      if (own.length === 0) yield* this.alone(charges, amount);
    }
  }

  private *alone(charges: readonly Claim[], amount: number): Generator<readonly Claim[]> {
    const byDistance = [...charges].sort((a, b) => Math.abs(a.amount - amount) - Math.abs(b.amount - amount));
    for (const claim of byDistance) yield [claim];
  }

  /** The months around one, the nearest first, of two the later. */
  private neighbours(month: Month): Month[] {
    const away = Array.from({ length: this.tolerance.months }, (_, at) => at + 1);
    return away.flatMap((months) => [(month + months) as Month, (month - months) as Month]);
  }

  private within(
    { amount }: Expected,
    options: Iterable<readonly Claim[]>,
    tolerance: InvoiceTolerance,
  ): readonly Claim[] | undefined {
    for (const charges of options)
      if (charges.length > 0 && isWithin(sumOf(charges), amount, tolerance)) return charges;
    return undefined;
  }

  /** Another price: what the month's charges come to, with or without repeats, whichever lies nearer. */
  private nearest({ month, amount }: Expected): readonly Claim[] | undefined {
    const own = this.in(month);
    const once = withoutRepeats(own);
    return Math.abs(sumOf(once) - amount) < Math.abs(sumOf(own) - amount) ? once : own;
  }

  /** Another price, posted a little later or earlier: a single charge of half to double. */
  private late({ month, amount }: Expected): readonly Claim[] | undefined {
    for (const near of this.neighbours(month))
      for (const claim of this.in(near)) {
        const ratio = claim.amount / amount;
        if (ratio >= 0.5 && ratio <= 2 && (near > month || !this.repeats.has(keyIn(claim)))) return [claim];
      }
    return undefined;
  }
}

const byMonth = (a: Claim, b: Claim): number =>
  a.invoice.month - b.invoice.month || (a.invoice.id < b.invoice.id ? -1 : 1);

const settling = (
  expected: readonly Expected[],
  charges: readonly Claim[],
  tolerance: InvoiceTolerance,
): Settling =>
  new Settling(
    [...expected].sort((a, b) => a.month - b.month || (a.id < b.id ? -1 : 1)),
    [...charges].sort(byMonth),
    tolerance,
  );

/**
 * What of one contract's charges agrees with what it says, to the cent before within the tolerance: first in its own month (all charges of the month, without repeats, or a
 * single one), then with charges a few months off. The order of the lists makes no difference.
 */
export const agreeing = (
  expected: readonly Expected[],
  charges: readonly Claim[],
  tolerance: InvoiceTolerance,
): Settlement => settling(expected, charges, tolerance).agreeing();

/** What is charged at another price: for what agrees with nothing, first in its own month, then a single charge a few months off. */
export const differing = (
  { open, free }: Pick<Settlement, "open" | "free">,
  tolerance: InvoiceTolerance,
): Settlement => settling(open, free, tolerance).differing();

/** How far off a settlement is in all, in minor units: what is charged otherwise, not at all, or for nothing. */
const distanceOf = ({ settled, open, free }: Settlement): number =>
  settled.reduce((sum, { expected, charged }) => sum + Math.abs(sumOf(charged) - sumOf(expected)), 0) +
  [...open, ...free].reduce((sum, { amount }) => sum + Math.abs(amount), 0);

/** The same of charges that were not held to anything yet. */
export function misfit(
  expected: readonly Expected[],
  charges: readonly Claim[],
  tolerance: InvoiceTolerance,
): number {
  const first = agreeing(expected, charges, tolerance);
  return distanceOf({ ...first, open: [], free: [] }) + distanceOf(differing(first, tolerance));
}
