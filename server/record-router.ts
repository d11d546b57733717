import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { AuditEntry } from "./database/audit-entry";
import type { Origin } from "./database/origin";
import { reading as database } from "./database/query";
import type { Saved, Saving } from "./database/record-saving";
import type { RecordStore } from "./database/record-store";
import { transaction } from "./database/transaction";
import { Refusal } from "./errors";
import { idInput, versionInput } from "./input";
import type { Kept } from "./planning/facts";
import { checked, editing, reading } from "./trpc";

/** What the procedures of one kind of record are made from. */
interface RecordKind<Fact extends Kept, Shape extends z.ZodRawShape> {
  readonly store: RecordStore<Fact>;
  /** Every field of the record, on its own. */
  readonly fields: z.ZodObject<Shape, z.core.$strict>;
  /** The whole record with its id, and what its fields must be to each other. */
  readonly whole: z.ZodType<Omit<Fact, "version">>;
  /** What a new record has where nothing is said. */
  readonly blank: Partial<Omit<Fact, keyof Kept>>;
  /** What asks the right to change it. */
  readonly change?: typeof editing;
  /** Refuses what only other records show to be wrong. */
  readonly refuse?: (fact: Omit<Fact, "version">) => Promise<void>;
}

/** The record as it is stored; refuses when there is none. */
export async function stored<Fact extends Kept>(store: RecordStore<Fact>, id: string): Promise<Fact> {
  const [fact] = await store.find(database, [id]);
  if (!fact) throw new Refusal("not-found", `There is no record "${id}" among the ${store.kind}.`);
  return fact;
}

/** Writes one record in a transaction of its own. */
export async function saveOne<Fact extends Kept>(
  store: RecordStore<Fact>,
  row: Saving<Fact>,
): Promise<Saved> {
  const [saved] = await transaction((tx) => store.save(tx, [row]));
  if (!saved) throw new Error(`Nothing was said about the saved record among the ${store.kind}.`);
  return saved;
}

/** Removes one record nothing points at, in a transaction of its own. */
export const removeOne = <Fact extends Kept>(
  store: RecordStore<Fact>,
  { id, version }: { id: string; version: number },
  origin: Origin,
): Promise<void> => transaction((tx) => store.remove(tx, id, version, origin));

/** All records of a kind, as they are stored now. */
export const allOf = async <Fact extends Kept>(store: RecordStore<Fact>): Promise<Fact[]> =>
  (await store.load(database, null)).changed;

/** Who changed what in a record, newest first. */
export const historyOf = <Fact extends Kept>(store: RecordStore<Fact>, id: string): Promise<AuditEntry[]> =>
  store.history(database, id);

/**
 * Procedures every kind of record has: get (with its version, to edit it), create, update (the fields that change, and the version
 * they were changed on; a conflict answers with both states), remove and history.
 */
export function recordProcedures<Fact extends Kept, Shape extends z.ZodRawShape>(
  kind: RecordKind<Fact, Shape>,
) {
  const { store, fields, whole, blank, change = editing, refuse } = kind;
  const some = fields.partial();
  const one = z.strictObject({ id: idInput });
  return {
    /** One record with its version. */
    get: reading.input(one).query(({ input }) => stored(store, input.id)),

    /** A new record; without an id it gets one. */
    create: change
      .input(z.strictObject({ id: idInput.optional(), fields: some }))
      .mutation(async ({ input, ctx }) => {
        const fact = checked(whole, { ...blank, ...input.fields, id: input.id ?? uuid() });
        await refuse?.(fact);
        return saveOne(store, { fact, version: 0, origin: ctx.origin });
      }),

    /** Changes some fields of a record. */
    update: change
      .input(z.strictObject({ ...one.shape, version: versionInput, fields: some }))
      .mutation(async ({ input, ctx }) => {
        const { version: _, ...before } = await stored(store, input.id);
        const fact = checked(whole, { ...before, ...input.fields });
        await refuse?.(fact);
        return saveOne(store, { fact, version: input.version, origin: ctx.origin });
      }),

    /** Removes a record nothing points at. */
    remove: change
      .input(z.strictObject({ ...one.shape, version: versionInput }))
      .mutation(({ input, ctx }) => removeOne(store, input, ctx.origin)),

    /** Who changed what in it, newest first. */
    history: reading.input(one).query(({ input }) => historyOf(store, input.id)),
  };
}
