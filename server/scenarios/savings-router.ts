import { z } from "zod";
import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import { idInput } from "../input";
import { isOfPerson } from "../planning/saving";
import { seen } from "../record-editing";
import { historyOf, recordProcedures } from "../record-router";
import { reading, router } from "../trpc";
import { blankSaving, savingFields, savingInput } from "./savings-input";
import { savingStore } from "./savings-store";

const one = z.strictObject({ id: idInput });

/** The saving; what a position saves is a single person's money and told to those alone who may see that. */
async function visible(id: string, viewer: Viewer) {
  const saving = await seen(savingStore, id, viewer);
  if (isOfPerson(saving) && !may(viewer, "see-salaries"))
    throw new Refusal("forbidden", `The role ${viewer.role} may not see what single positions cost.`);
  return saving;
}

/** Savings on the register, one record at a time. */
export const savingsRouter = router({
  ...recordProcedures({
    store: savingStore,
    fields: savingFields,
    whole: savingInput,
    blank: blankSaving,
  }),

  /** One saving with its version. */
  get: reading.input(one).query(({ input, ctx }) => visible(input.id, ctx.viewer)),

  /** Who changed what in it, newest first. */
  history: reading.input(one).query(async ({ input, ctx }) => {
    await visible(input.id, ctx.viewer);
    return historyOf(savingStore, input.id);
  }),
});
