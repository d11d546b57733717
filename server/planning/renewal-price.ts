import { type Decimal, decimal, exactly, sumDecimals } from "./decimal";
import type { Month } from "./month";
import { compare, none, over, plus, printRational, rational, type Rational, times } from "./rational";
import type { Contract, ContractItem } from "./sources/contract";

/** The yearly price of an item that counts in a month, before any escalation; of two steps in one month the later wins. */
export const listedPrice = ({ annualPrice, priceSteps }: ContractItem, m: Month): Decimal =>
  priceSteps
    .filter(({ from }) => from <= m)
    .toSorted((a, b) => a.from - b.from)
    .at(-1)?.annualPrice ?? annualPrice;

/** The yearly price of a whole contract that counts in a month, in its currency, before any escalation. */
export const listedTotal = ({ items }: Pick<Contract, "items">, m: Month): Decimal =>
  decimal(sumDecimals(items.map((item) => listedPrice(item, m))));

/** Shares a yearly price over weights: whole cents, and what is left stays with the largest, so that they add up exactly. */
function shared(price: Decimal, weights: readonly Rational[]): Decimal[] {
  const total = weights.reduce(plus, none);
  const isNothing = compare(total, none) === 0;
  const largest = weights.reduce((best, one, i) => (compare(one, weights[best] ?? none) > 0 ? i : best), 0);
  const parts = weights.map((one) => {
    const share = isNothing ? rational(1n, BigInt(weights.length)) : over(one, total);
    return decimal(printRational(times(exactly(price), share), 2));
  });
  const others = parts.flatMap((part, i) => (i === largest ? [] : [decimal(`-${part}`)]));
  return parts.map((part, i) => (i === largest ? decimal(sumDecimals([price, ...others])) : part));
}

/**
 * The items of a contract with a yearly price for all of it from a month on: a price step of each item, in the place of one in that
 * month, shared by what the items cost by then. Later steps stay as they were agreed.
 */
export function withAgreedPrice(items: readonly ContractItem[], price: Decimal, from: Month): ContractItem[] {
  const parts = shared(
    price,
    items.map((item) => exactly(listedPrice(item, from))),
  );
  return items.map((item, i) => ({
    ...item,
    priceSteps: [
      ...item.priceSteps.filter((step) => step.from !== from),
      { from, annualPrice: parts[i] ?? price },
    ].sort((a, b) => a.from - b.from),
  }));
}
