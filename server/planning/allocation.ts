import type { Line } from "./line";
import { type Decimal, exactly } from "./decimal";

/** A cost centre's weight in a split. */
export interface Weight {
  readonly costCentre: string;
  readonly weight: Decimal;
}

/**
 * Splits whole amounts by weights: largest remainder of the absolute value, the sign put back, ties to the smaller id. The
 * parts always add up to the amount. Weights ≥ 0 with a sum above 0; parts in the order of the weights.
 */
export function splitter(weights: readonly Weight[]): (amount: number) => number[] {
  const shares = weights.map(({ weight }) => scaled(weight));
  const total = shares.reduce((sum, share) => sum + share, 0n);
  return (amount) => {
    const size = BigInt(Math.abs(amount));
    const parts = shares.map((share) => Number((size * share) / total));
    const left = Math.abs(amount) - parts.reduce((sum, part) => sum + part, 0);
    if (left > 0) {
      const remainders = shares.map((share) => (size * share) % total);
      const order = weights.map((_, i) => i).sort((a, b) => byRemainder(remainders, weights, a, b));
      for (const i of order.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
    }
    return amount < 0 ? parts.map((part) => -part || 0) : parts;
  };
}

/** Splits one whole amount. */
export const split = (amount: number, weights: readonly Weight[]): number[] => splitter(weights)(amount);

/** A weight as a whole number of 10⁻¹⁸. */
function scaled(weight: Decimal): bigint {
  const { numerator, denominator } = exactly(weight);
  return (numerator * 10n ** 18n) / denominator;
}

function byRemainder(
  remainders: readonly bigint[],
  weights: readonly Weight[],
  a: number,
  b: number,
): number {
  const [left, right] = [remainders[a] ?? 0n, remainders[b] ?? 0n];
  if (left !== right) return left > right ? -1 : 1;
  return (weights[a]?.costCentre ?? "") < (weights[b]?.costCentre ?? "") ? -1 : 1;
}

/** The same amount comes again in most months of a line. */
function remembering(splits: (amount: number) => number[]): (amount: number) => number[] {
  const known = new Map<number, number[]>();
  return (amount) => {
    const parts = known.get(amount) ?? splits(amount);
    known.set(amount, parts);
    return parts;
  };
}

/** A line shared by several cost centres as one line for each; month by month they add up to it. */
export function splitLine(line: Line): readonly Line[] {
  const shares = line.shares ?? [];
  if (!shares.some(({ weight }) => Number(weight) > 0)) return [line];
  const parts = shares.map(() => new Float64Array(line.amounts.length));
  const partsOf = remembering(splitter(shares));
  line.amounts.forEach((amount, month) => {
    partsOf(amount).forEach((part, i) => parts[i]?.fill(part, month, month + 1));
  });
  return shares.map(({ costCentre }, i) => ({
    ...line,
    id: `${line.id}@${costCentre}`,
    costCentre,
    amounts: parts[i] ?? new Float64Array(line.amounts.length),
  }));
}
