import type { Claim, Expected, InvoiceTolerance } from "./invoice";
import { isWithin, type Settled, sumOf } from "./invoice-settle";

const MOST_TOGETHER = 8;

/**
 * One charge for several contracts: a single charge, or all that are left of the month, that come to what two or more of the
 * contracts say of that month.
 */
export function settleTogether(
  open: readonly Expected[],
  free: readonly Claim[],
  tolerance: InvoiceTolerance,
): Settled | null {
  if (open.length < 2 || open.length > MOST_TOGETHER || free.length === 0) return null;
  const offers = [free, ...free.map((claim) => [claim])];
  for (const charged of offers)
    for (const expected of subsetsOf(open))
      if (isWithin(sumOf(charged), sumOf(expected), tolerance)) return { expected, charged };
  return null;
}

/** All subsets of two and more, the largest first. */
function subsetsOf<Item>(items: readonly Item[]): Item[][] {
  const count = 2 ** items.length;
  return Array.from({ length: count }, (_, bits) => items.filter((_item, at) => (bits >> at) & 1))
    .filter(({ length }) => length >= 2)
    .sort((a, b) => b.length - a.length);
}
