import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { Viewer } from "./access/viewer";
import type { AuditEntry } from "./database/audit-entry";
import { reading as database } from "./database/query";
import type { RecordStore } from "./database/record-store";
import { idInput, versionInput } from "./input";
import { createOne, type Replacing, removeOne, seen, seenMany, updateAll, updateOne } from "./record-editing";
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
  readonly refuse?: (fact: Omit<Fact, "version">, viewer: Viewer) => Promise<void>;
  /** Refuses a viewer whose record it is not: asked of it as it was, and as it would be. */
  readonly own?: (fact: Omit<Fact, "version">, viewer: Viewer) => Promise<void>;
}

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
  const { store, fields, whole, blank, change = editing, refuse, own } = kind;
  const some = fields.partial();
  const one = z.strictObject({ id: idInput });
  return {
    /** One record with its version, as the open scenario has it. */
    get: reading.input(one).query(({ input, ctx }) => seen(store, input.id, ctx.viewer)),

    /** A new record; without an id it gets one. */
    create: change
      .input(z.strictObject({ id: idInput.optional(), fields: some }))
      .mutation(async ({ input, ctx }) => {
        const fact = checked(whole, { ...blank, ...input.fields, id: input.id ?? uuid() });
        await own?.(fact, ctx.viewer);
        await refuse?.(fact, ctx.viewer);
        return createOne(store, fact, ctx);
      }),

    /** Changes some fields of a record. */
    update: change
      .input(z.strictObject({ ...one.shape, version: versionInput, fields: some }))
      .mutation(async ({ input, ctx }) => {
        const before = await seen(store, input.id, ctx.viewer);
        const { version: _, ...unversioned } = before;
        await own?.(before, ctx.viewer);
        const fact = checked(whole, { ...unversioned, ...input.fields });
        await own?.(fact, ctx.viewer);
        await refuse?.(fact, ctx.viewer);
        return updateOne(store, before, fact, input.version, ctx);
      }),

    /** Changes fields of many records, all of them or none. At most a thousand. */
    updateMany: change
      .input(
        z.strictObject({
          changes: z
            .array(z.strictObject({ ...one.shape, version: versionInput, fields: some }))
            .min(1)
            .max(1_000),
        }),
      )
      .mutation(async ({ input, ctx }) => {
        const ids = input.changes.map(({ id }) => id);
        const rows: Replacing<Fact>[] = [];
        for (const [at, before] of (await seenMany(store, ids, ctx.viewer)).entries()) {
          const change = input.changes[at];
          if (!change) continue;
          const { version: _, ...unversioned } = before;
          await own?.(before, ctx.viewer);
          const fact = checked(whole, { ...unversioned, ...change.fields });
          await own?.(fact, ctx.viewer);
          await refuse?.(fact, ctx.viewer);
          rows.push({ before, fact, version: change.version });
        }
        return updateAll(store, rows, ctx);
      }),

    /** Removes a record nothing points at. */
    remove: change
      .input(z.strictObject({ ...one.shape, version: versionInput }))
      .mutation(async ({ input, ctx }) => {
        if (own) await own(await seen(store, input.id, ctx.viewer), ctx.viewer);
        return removeOne(store, input, ctx);
      }),

    /** Who changed what in it, newest first. */
    history: reading.input(one).query(({ input }) => historyOf(store, input.id)),
  };
}
