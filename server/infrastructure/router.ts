import { z } from "zod";
import { idInput, versionInput } from "../input";
import { seen, updateOne } from "../record-editing";
import { historyOf, recordProcedures } from "../record-router";
import { editing, reading, router } from "../trpc";
import { cloudSeriesFields, costSeriesFields, costSeriesInput } from "./input";
import { cloudSeriesStore, costSeriesStore } from "./store";

/** Measured series of monthly costs. */
export const costSeriesRouter = router(
  recordProcedures({
    store: costSeriesStore,
    fields: costSeriesFields,
    whole: costSeriesInput,
    blank: { method: "auto", vendor: null, service: null, records: [] },
  }),
);

const one = z.strictObject({ id: idInput });

/** Cloud accounts: made by their bills, described by people. */
export const cloudSeriesRouter = router({
  /** One series with its version. */
  get: reading.input(one).query(({ input, ctx }) => seen(cloudSeriesStore, input.id, ctx.viewer)),

  /** Changes what people say about it. */
  update: editing
    .input(z.strictObject({ ...one.shape, version: versionInput, fields: cloudSeriesFields.partial() }))
    .mutation(async ({ input, ctx }) => {
      const before = await seen(cloudSeriesStore, input.id, ctx.viewer);
      return updateOne(cloudSeriesStore, before, { ...before, ...input.fields }, input.version, ctx);
    }),

  /** Who changed what in it, newest first. */
  history: reading.input(one).query(({ input }) => historyOf(cloudSeriesStore, input.id)),
});
