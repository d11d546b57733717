import { z } from "zod";
import { idInput, versionInput } from "../input";
import { historyOf, recordProcedures, saveOne, stored } from "../record-router";
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
  get: reading.input(one).query(({ input }) => stored(cloudSeriesStore, input.id)),

  /** Changes what people say about it. */
  update: editing
    .input(z.strictObject({ ...one.shape, version: versionInput, fields: cloudSeriesFields.partial() }))
    .mutation(async ({ input, ctx }) => {
      const { version: _, ...before } = await stored(cloudSeriesStore, input.id);
      const fact = { ...before, ...input.fields };
      return saveOne(cloudSeriesStore, { fact, version: input.version, origin: ctx.origin });
    }),

  /** Who changed what in it, newest first. */
  history: reading.input(one).query(({ input }) => historyOf(cloudSeriesStore, input.id)),
});
