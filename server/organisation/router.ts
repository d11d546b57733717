import { z } from "zod";
import { idInput, monthInput, versionInput } from "../input";
import { allSeen, putOne, removeOne } from "../record-editing";
import { historyOf, recordProcedures } from "../record-router";
import { closing, editingRates, reading, router, settling } from "../trpc";
import { refuseCircle } from "../tree";
import { changeSettings, close, lastClose, reopen, settings, unassignedUpTo } from "./change";
import {
  costCategoryFields,
  costCategoryInput,
  costCentreFields,
  costCentreInput,
  indexInput,
  rateInput,
  settingsFields,
} from "./input";
import { SETTINGS_ID } from "./settings-store";
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
  get: reading.query(() => settings()),

  /** Changes some settings. */
  update: settling
    .input(z.strictObject({ version: versionInput, fields: settingsFields.partial() }))
    .mutation(({ input, ctx }) => changeSettings(input, ctx.origin)),

  /** Who changed what in them, newest first. */
  history: reading.query(() => historyOf(settingsStore, SETTINGS_ID)),
});

export const costCentresRouter = router({
  ...recordProcedures({
    store: costCentreStore,
    fields: costCentreFields,
    whole: costCentreInput,
    blank: { parent: null, entity: null, irrecoverableTaxPct: null, vacancyRatePct: null },
    refuse: (centre, viewer) => refuseCircle(costCentreStore, centre, viewer),
  }),

  /** All cost centres. */
  list: reading.query(({ ctx }) => allSeen(costCentreStore, ctx.viewer)),
});

export const costCategoriesRouter = router({
  ...recordProcedures({
    store: costCategoryStore,
    fields: costCategoryFields,
    whole: costCategoryInput,
    blank: { parent: null },
    refuse: (category, viewer) => refuseCircle(costCategoryStore, category, viewer, 2),
  }),

  /** All cost categories. */
  list: reading.query(({ ctx }) => allSeen(costCategoryStore, ctx.viewer)),
});

const one = z.strictObject({ id: idInput });
const versioned = z.strictObject({ ...one.shape, version: versionInput });
const saved = versionInput.or(z.literal(0)).describe("0: there is none yet");

/** Exchange rates, month by month, planned and actual. */
export const ratesRouter = router({
  /** All rates. */
  list: reading.query(({ ctx }) => allSeen(rateStore, ctx.viewer)),

  /** Sets the rate of a currency and month. */
  save: editingRates
    .input(z.strictObject({ version: saved, fields: rateInput }))
    .mutation(({ input, ctx }) => {
      const fact = { ...input.fields, id: rateId(input.fields) };
      return putOne(rateStore, fact, input.version, ctx);
    }),

  /** Removes a rate. */
  remove: editingRates.input(versioned).mutation(({ input, ctx }) => removeOne(rateStore, input, ctx)),

  /** Who changed it, newest first. */
  history: reading.input(one).query(({ input }) => historyOf(rateStore, input.id)),
});

/** Published values of price indices. */
export const indicesRouter = router({
  /** All values. */
  list: reading.query(({ ctx }) => allSeen(indexStore, ctx.viewer)),

  /** Sets an index's value of a month. */
  save: editingRates
    .input(z.strictObject({ version: saved, fields: indexInput }))
    .mutation(({ input, ctx }) => {
      const fact = { ...input.fields, id: indexId(input.fields) };
      return putOne(indexStore, fact, input.version, ctx);
    }),

  /** Removes a value. */
  remove: editingRates.input(versioned).mutation(({ input, ctx }) => removeOne(indexStore, input, ctx)),
});

/** Months whose actuals are complete. */
export const closesRouter = router({
  /** The last closed month; null: none was closed yet. */
  last: reading.query(() => lastClose()),

  /** What keeps a month from being closed: money without a cost category. */
  unassigned: closing
    .input(z.strictObject({ month: monthInput }))
    .query(({ input }) => unassignedUpTo(input.month)),

  /** Closes a month, and all before it. */
  close: closing
    .input(z.strictObject({ month: monthInput }))
    .mutation(({ input, ctx }) => close(input.month, ctx.origin)),

  /** Opens the last closed month again. */
  reopen: closing.mutation(({ ctx }) => reopen(ctx.origin)),

  /** Who closed or reopened a month. */
  history: reading.input(one).query(({ input }) => historyOf(closeStore, input.id)),
});
