import { z } from "zod";
import { reading as database } from "../database/query";
import { transaction } from "../database/transaction";
import { idInput, monthInput, versionInput } from "../input";
import { recordProcedures, saveOne } from "../record-router";
import { closing, editingRates, reading, router, settling } from "../trpc";
import { refuseCircle } from "../tree";
import { closeMonth, readLastClose, reopenLast } from "./closes-store";
import {
  costCategoryFields,
  costCategoryInput,
  costCentreFields,
  costCentreInput,
  indexInput,
  rateInput,
  settingsFields,
} from "./input";
import { readSettings, SETTINGS_ID, saveSettings } from "./settings-store";
import {
  closeStore,
  costCategoryStore,
  costCentreStore,
  indexId,
  indexStore,
  rateId,
  rateStore,
  settingsStore,
} from "./store";

/** How the organisation is called and counts. */
export const settingsRouter = router({
  /** The settings with their version. */
  get: reading.query(() => readSettings(database)),

  /** Changes some settings. */
  update: settling
    .input(z.strictObject({ version: versionInput, fields: settingsFields.partial() }))
    .mutation(({ input, ctx }) =>
      transaction((tx) => saveSettings(tx, input.fields, input.version, ctx.origin)),
    ),

  /** Who changed what in them, newest first. */
  history: reading.query(() => settingsStore.history(database, SETTINGS_ID)),
});

export const costCentresRouter = router({
  ...recordProcedures({
    store: costCentreStore,
    fields: costCentreFields,
    whole: costCentreInput,
    blank: { parent: null, entity: null, irrecoverableTaxPct: null, vacancyRatePct: null },
    refuse: (centre) => refuseCircle(costCentreStore, centre),
  }),

  /** All cost centres. */
  list: reading.query(async () => (await costCentreStore.load(database, null)).changed),
});

export const costCategoriesRouter = router({
  ...recordProcedures({
    store: costCategoryStore,
    fields: costCategoryFields,
    whole: costCategoryInput,
    blank: { parent: null },
    refuse: (category) => refuseCircle(costCategoryStore, category, 2),
  }),

  /** All cost categories. */
  list: reading.query(async () => (await costCategoryStore.load(database, null)).changed),
});

const one = z.strictObject({ id: idInput });
const versioned = z.strictObject({ ...one.shape, version: versionInput });
const saved = versionInput.or(z.literal(0)).describe("0: there is none yet");

/** Exchange rates, month by month, planned and actual. */
export const ratesRouter = router({
  /** All rates. */
  list: reading.query(async () => (await rateStore.load(database, null)).changed),

  /** Sets the rate of a currency and month. */
  save: editingRates
    .input(z.strictObject({ version: saved, fields: rateInput }))
    .mutation(({ input, ctx }) => {
      const fact = { ...input.fields, id: rateId(input.fields) };
      return saveOne(rateStore, { fact, version: input.version, origin: ctx.origin });
    }),

  /** Removes a rate. */
  remove: editingRates
    .input(versioned)
    .mutation(({ input, ctx }) =>
      transaction((tx) => rateStore.remove(tx, input.id, input.version, ctx.origin)),
    ),

  /** Who changed it, newest first. */
  history: reading.input(one).query(({ input }) => rateStore.history(database, input.id)),
});

/** Published values of price indices. */
export const indicesRouter = router({
  /** All values. */
  list: reading.query(async () => (await indexStore.load(database, null)).changed),

  /** Sets an index's value of a month. */
  save: editingRates
    .input(z.strictObject({ version: saved, fields: indexInput }))
    .mutation(({ input, ctx }) => {
      const fact = { ...input.fields, id: indexId(input.fields) };
      return saveOne(indexStore, { fact, version: input.version, origin: ctx.origin });
    }),

  /** Removes a value. */
  remove: editingRates
    .input(versioned)
    .mutation(({ input, ctx }) =>
      transaction((tx) => indexStore.remove(tx, input.id, input.version, ctx.origin)),
    ),
});

/** Months whose actuals are complete. */
export const closesRouter = router({
  /** The last closed month; null: none was closed yet. */
  last: reading.query(() => readLastClose(database)),

  /** Closes a month, and all before it. */
  close: closing
    .input(z.strictObject({ month: monthInput }))
    .mutation(({ input, ctx }) => transaction((tx) => closeMonth(tx, input.month, ctx.origin))),

  /** Opens the last closed month again. */
  reopen: closing.mutation(({ ctx }) => transaction((tx) => reopenLast(tx, ctx.origin))),

  /** Who closed or reopened a month. */
  history: reading.input(one).query(({ input }) => closeStore.history(database, input.id)),
});
