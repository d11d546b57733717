import { demand } from "../access/roles";
import { reading as database } from "../database/query";
import { transaction } from "../database/transaction";
import { isPeopleCategory } from "../planning/category";
import { closing, reading, router } from "../trpc";
import { approveBudget, removeBudget } from "./budget-store";
import { postingsInput, versionName } from "./input";
import { postingsBehind } from "./store";

export const ledgerRouter = router({
  /** The postings behind a sum of the ledger, with the file and line each came from; people's money only for those who may see it. */
  postings: reading.input(postingsInput).query(({ input, ctx }) => {
    if (isPeopleCategory(input.category)) demand(ctx.viewer, "see-salaries");
    return postingsBehind(database, input);
  }),

  /** Approves and locks a budget version: neither its amounts nor its rates change any more. */
  approveBudget: closing
    .input(versionName)
    .mutation(({ input, ctx }) => transaction((tx) => approveBudget(tx, input.version, ctx.origin))),

  /** Removes a budget version that was not approved. */
  removeBudget: closing
    .input(versionName)
    .mutation(({ input, ctx }) => transaction((tx) => removeBudget(tx, input.version, ctx.origin))),
});
