import type { Origin } from "@/server/database/origin";
import type { Query } from "@/server/database/query";
import type { RecordStore } from "@/server/database/record-store";
import type { Subject } from "@/server/database/subject";
import type { Transaction } from "@/server/database/transaction";
import type { Kept } from "@/server/planning/facts";
import type { Identified, Written } from "./formats/format";
import type { IdOf } from "./merging";

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
  /** Tells apart rows that have no key. */
  readonly idOf?: IdOf;
}

const unversioned = <Fact extends Kept>({ version: _, ...fact }: Fact): Written<Fact> => fact;

/** Keeps records of an ordinary kind in their store. */
export function inStore<Fact extends Kept>(store: RecordStore<Fact>): Keeper<Written<Fact>> {
  return {
    subject: store.subject,
    store,
    async find(query, ids) {
      const facts = ids ? await store.find(query, ids) : (await store.load(query, null)).changed;
      return facts.map(unversioned);
    },
    async save(tx, rows) {
      const saving = rows.map((row) => ({ ...row, version: null }));
      await store.save(tx, saving);
    },
  };
}
