import { add, type Fraction, fraction, nearest, nothing } from "./fraction";

/** Exact minor units by month. */
export type Ledger = Map<number, Fraction>;

/** Exact minor units by line id. */
export type Ledgers = Map<string, Ledger>;

export function book(ledgers: Ledgers, line: string, month: number, amount: Fraction) {
  const ledger = ledgers.get(line) ?? new Map<number, Fraction>();
  ledgers.set(line, ledger);
  ledger.set(month, add(ledger.get(month) ?? nothing, amount));
}

/** How many running totals of shown amounts are not what the exact ones round to; a floating-point one may see a half 10⁻⁶ early. */
export function wrongMonths(
  shown: readonly number[],
  ledger: Ledger,
  first: number,
  allowed: Fraction,
): string[] {
  let [running, sum] = [nothing, 0n];
  return shown.flatMap((amount, i) => {
    running = add(running, ledger.get(first + i) ?? nothing);
    sum += BigInt(amount);
    const early = add(running, running.top < 0n ? fraction(-allowed.top, allowed.bottom) : allowed);
    return sum === nearest(running) || sum === nearest(early)
      ? []
      : [`month ${first + i}: running total ${sum} instead of ${nearest(running)}`];
  });
}
