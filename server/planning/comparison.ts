import type { Row } from "./plan";

/** How an amount differs from another; plus is more cost. */
export interface Variance {
  readonly difference: number;
  /** Per cent of the base's absolute value; null (n/a) where the base is zero. */
  readonly pct: number | null;
}

/** Actual or forecast less its base (budget, last year). */
export const variance = (amount: number, base: number): Variance => ({
  difference: amount - base,
  pct: base === 0 ? null : ((amount - base) / Math.abs(base)) * 100,
});

/** One key of two roll-ups, side by side. */
export interface Pair {
  readonly keys: readonly string[];
  readonly amount: number;
  readonly base: number;
  readonly difference: number;
}

const totalOf = (row: Row | undefined): number => row?.amounts.reduce((sum, amount) => sum + amount, 0) ?? 0;

/** Two roll-ups by the same dimensions side by side, whole horizon, the largest differences first. Rows outside the total are left out. */
export function sideBySide(rows: readonly Row[], base: readonly Row[]): Pair[] {
  const byKey = (list: readonly Row[]) =>
    new Map(list.filter((row) => row.currency === null).map((row) => [row.keys.join("\0"), row]));
  const [left, right] = [byKey(rows), byKey(base)];
  const pairs = [...new Set([...left.keys(), ...right.keys()])].map((key) => {
    const [amount, other] = [totalOf(left.get(key)), totalOf(right.get(key))];
    return { keys: key.split("\0"), amount, base: other, difference: amount - other };
  });
  return pairs.sort(
    (a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.keys.join() < b.keys.join() ? -1 : 1),
  );
}

/** The sum of months `from` to `to` (positions in the list, `to` excluded). */
export const sumOf = (amounts: readonly number[], from = 0, to = amounts.length): number =>
  amounts.slice(Math.max(0, from), Math.max(0, to)).reduce((sum, amount) => sum + amount, 0);
