import type { Origin } from "@/server/database/origin";
import type { Query } from "@/server/database/query";
import type { RecordStore } from "@/server/database/record-store";
import type { Subject } from "@/server/database/subject";
import type { Transaction } from "@/server/database/transaction";
import type { Kept } from "@/server/planning/facts";
import type { Identified, Written } from "./formats/format";
import type { Staging } from "./staging";

/** A record to be written, with who says so and where each of its rows stands. */
export interface Keeping<Fact> {
  readonly fact: Fact;
  readonly origin: Origin;
  readonly lines: ReadonlyMap<string, number>;
}

/** Where the records of a format are kept. */
export interface Keeper<Fact extends Identified = Identified> {
  readonly subject: Subject;
  /** The stored records with these ids; null: all. */
  find(query: Query, ids: readonly string[] | null): Promise<readonly Fact[]>;
  /** Writes records; what they were before is kept with the `run`, where their store does not tell it by itself. */
  save(tx: Transaction, rows: readonly Keeping<Fact>[], run?: string): Promise<void>;
  /** Where ordinary records lie. */
  readonly store?: RecordStore<Kept>;
  /** Set where files are too large to be held in memory: rows are put aside as they are read. */
  readonly staging?: Staging;
}

/** What is compared and written together is held in memory several times over. */
const SAVED_AT_ONCE = 2_000;

const unversioned = <Fact extends Kept>({ version: _, ...fact }: Fact): Written<Fact> => fact;

/** Keeps records of an ordinary kind in their store. */
export function inStore<Fact extends Kept>(
  store: RecordStore<Fact>,
  /** Trees are written whole: a record may stand in its file before the one above it. */
  shape: "tree" | "list" = "tree",
): Keeper<Written<Fact>> {
  const atOnce = shape === "tree" ? Number.POSITIVE_INFINITY : SAVED_AT_ONCE;
  return {
    subject: store.subject,
    store,
    async find(query, ids) {
      const facts = ids ? await store.find(query, ids) : (await store.load(query, null)).changed;
      return facts.map(unversioned);
    },
    async save(tx, rows) {
      for (let at = 0; at < rows.length; at += atOnce) {
        const saving = rows.slice(at, at + atOnce).map((row) => ({ ...row, version: null }));
        await store.save(tx, saving);
      }
    },
  };
}
