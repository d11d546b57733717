import { demand } from "../access/roles";
import type { Viewer } from "../access/viewer";
import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { isPeopleCategory } from "../planning/category";
import type { Posted } from "../planning/facts";
import { approveBudget, removeBudget } from "./budget-store";
import { type BudgetVersion, listBudgets } from "./budget-list-store";
import { postingsBehind } from "./store";

/** All budget versions, newest first. */
export const budgets = (): Promise<BudgetVersion[]> => listBudgets(reading);

/** Approves and locks a budget version. */
export const approve = (version: string, origin: Origin) =>
  transaction((tx) => approveBudget(tx, version, origin));

/** Removes a budget version that was not approved. */
export const remove = (version: string, origin: Origin) =>
  transaction((tx) => removeBudget(tx, version, origin));

/** The postings behind a sum; those of people's money only for those who may see it. */
export function postings(sum: Pick<Posted, "month" | "costCentre" | "category" | "vendor">, viewer: Viewer) {
  if (isPeopleCategory(sum.category)) demand(viewer, "see-salaries");
  return postingsBehind(reading, sum);
}
