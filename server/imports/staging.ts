import type { Origin } from "@/server/database/origin";
import type { Query } from "@/server/database/query";
import type { Transaction } from "@/server/database/transaction";
import type { MergedRecord } from "./merging";
import type { TableRow } from "./table";

/** Compares and writes rows where they are stored, so that a file may be larger than memory. */
export interface Staging {
  /** Begins anew, with nothing put aside. */
  open(tx: Transaction): Promise<void>;
  /** Puts rows aside whose names stand for records. */
  take(tx: Transaction, rows: readonly TableRow[]): Promise<void>;
  /** Compares what was put aside with what is stored. */
  weigh(tx: Transaction): Promise<void>;
  counts(query: Query): Promise<{ created: number; updated: number; unchanged: number }>;
  /** Exact sums of the amount by currency. */
  totals(query: Query): Promise<Record<string, string>>;
  /** Ids of records that lack a cost category. */
  unassigned(query: Query, most: number): Promise<string[]>;
  /** The first rows that change something, with the records they change. */
  changes(query: Query, most: number): Promise<MergedRecord[]>;
  /** Writes what was put aside, and keeps with the run what it changes. */
  write(
    tx: Transaction,
    writing: { readonly run: string; readonly origin: Origin },
    progress: (rows: number) => void,
  ): Promise<void>;
}
