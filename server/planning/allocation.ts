import type { Line } from "./line";
import { type Decimal, exactly } from "./decimal";

/** A cost centre's weight in a split. */
export interface Weight {
  readonly costCentre: string;
  readonly weight: Decimal;
}

/**
 * Splits a whole amount by weights: largest remainder of the absolute value, the sign put back, ties to the smaller id. The
 * parts always add up to the amount. Weights ≥ 0 with a sum above 0; parts in the order of the weights.
 */
export function split(amount: number, weights: readonly Weight[]): number[] {
  const shares = weights.map(({ weight }) => scaled(weight));
  const total = shares.reduce((sum, share) => sum + share, 0n);
  const size = BigInt(Math.abs(amount));
  const parts = shares.map((share) => (size * share) / total);
  const remainders = shares.map((share) => (size * share) % total);
  const left = Number(size - parts.reduce((sum, part) => sum + part, 0n));
  const order = weights.map((_, i) => i).sort((a, b) => byRemainder(remainders, weights, a, b));
  const raised = new Set(order.slice(0, left));
  const sign = amount < 0 ? -1 : 1;
  return parts.map((part, i) => sign * (Number(part) + (raised.has(i) ? 1 : 0)) || 0);
}

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

/** A line shared by several cost centres as one line for each; month by month they add up to it. */
export function splitLine(line: Line): readonly Line[] {
  const shares = line.shares ?? [];
  if (!shares.some(({ weight }) => Number(weight) > 0)) return [line];
  const parts = shares.map(() => new Float64Array(line.amounts.length));
  line.amounts.forEach((amount, month) => {
    split(amount, shares).forEach((part, i) => parts[i]?.fill(part, month, month + 1));
  });
  return shares.map(({ costCentre }, i) => ({
    ...line,
    id: `${line.id}@${costCentre}`,
    costCentre,
    amounts: parts[i] ?? new Float64Array(line.amounts.length),
  }));
}
