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
  const scaledShares = weights.map(({ weight }) => scaled(weight));
  const divisor = scaledShares.reduce(commonDivisor, 0n);
  const shares = scaledShares.map((share) => share / divisor);
  const total = shares.reduce((sum, share) => sum + share, 0n);
  return (amount) => {
    const size = Math.abs(amount);
    const isSmall = Number(total) * size <= Number.MAX_SAFE_INTEGER;
    const parts = isSmall
      ? largestRemainder(size, shares.map(Number), Number(total), weights)
      : largestRemainderOfLarge(size, shares, total, weights);
    return amount < 0 ? parts.map((part) => -part || 0) : parts;
  };
}

const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b));

function largestRemainder(
  size: number,
  shares: readonly number[],
  total: number,
  weights: readonly Weight[],
): number[] {
  const remainders = shares.map((share) => (size * share) % total);
  const parts = shares.map((share, i) => (size * share - (remainders[i] ?? 0)) / total);
  return withTheRest(size, parts, remainders, weights);
}

/** The same where a product does not fit exactly into floating point. */
function largestRemainderOfLarge(
  size: number,
  shares: readonly bigint[],
  total: bigint,
  weights: readonly Weight[],
): number[] {
  const remainders = shares.map((share) => (BigInt(size) * share) % total);
  const parts = shares.map((share) => Number((BigInt(size) * share) / total));
  return withTheRest(size, parts, remainders, weights);
}

/** Gives one more to the parts with the largest remainders until they add up. */
function withTheRest(
  size: number,
  parts: readonly number[],
  remainders: readonly (number | bigint)[],
  weights: readonly Weight[],
): number[] {
  const left = size - parts.reduce((sum, part) => sum + part, 0);
  if (left === 0) return [...parts];
  const order = weights.map((_, i) => i).sort((a, b) => byRemainder(remainders, weights, a, b));
  const raised = order.slice(0, left);
  return parts.map((part, i) => (raised.includes(i) ? part + 1 : part));
}

/** Splits one whole amount. */
export const split = (amount: number, weights: readonly Weight[]): number[] => splitter(weights)(amount);

/** A weight as a whole number of 10⁻¹⁸. */
function scaled(weight: Decimal): bigint {
  const { numerator, denominator } = exactly(weight);
  return (numerator * 10n ** 18n) / denominator;
}

function byRemainder(
  remainders: readonly (number | bigint)[],
  weights: readonly Weight[],
  a: number,
  b: number,
): number {
  const [left, right] = [remainders[a] ?? 0, remainders[b] ?? 0];
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
