import type { Origin } from "./origin";
import type { Transaction } from "./transaction";

/** A record a transaction wrote: the version it got, and how it was before. */
export interface Witnessed {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  /** Null: there was none. `file` and `line` are where that state had come from. */
  readonly before: {
    readonly fact: object;
    readonly file: string | null;
    readonly line: number | null;
  } | null;
  readonly origin: Origin;
}

const witnesses = new WeakMap<Transaction, Witnessed[]>();

/** Runs work and hears every record it writes through a store. */
export async function witnessed(tx: Transaction, work: () => Promise<unknown>): Promise<Witnessed[]> {
  const before = witnesses.get(tx);
  const heard: Witnessed[] = [];
  witnesses.set(tx, heard);
  try {
    await work();
    return heard;
  } finally {
    if (before) witnesses.set(tx, before);
    else witnesses.delete(tx);
  }
}

/** Whether somebody listens to what a transaction writes. */
export const isWitnessed = (tx: Transaction): boolean => witnesses.has(tx);

/** Tells whoever listens what was written. */
export const testify = (tx: Transaction, rows: readonly Witnessed[]): void => {
  witnesses.get(tx)?.push(...rows);
};
