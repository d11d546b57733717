import { closing, reading, router } from "../trpc";
import { postingsInput, versionName } from "./input";
import { approve, budgets, postings, remove } from "./ledger";

export const ledgerRouter = router({
  /** The postings behind a sum of the ledger, with the file and line each came from; people's money only for those who may see it. */
  postings: reading.input(postingsInput).query(({ input, ctx }) => postings(input, ctx.viewer)),

  /** All budget versions with what they add up to, and who approved them. */
  budgets: reading.query(() => budgets()),

  /** Approves and locks a budget version: neither its amounts nor its rates change any more. */
  approveBudget: closing.input(versionName).mutation(({ input, ctx }) => approve(input.version, ctx.origin)),

  /** Removes a budget version that was not approved. */
  removeBudget: closing.input(versionName).mutation(({ input, ctx }) => remove(input.version, ctx.origin)),
});
