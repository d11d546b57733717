import type { Query } from "../database/query";
import { decimal } from "../planning/decimal";
import type { Budget, BudgetAmount, Rate } from "../planning/facts";
import { monthAt } from "../planning/month";

type AmountRow = Omit<BudgetAmount, "month" | "amount"> & { budget: string; month: number; amount: string };
type RateRow = Omit<Rate, "month" | "rate"> & { budget: string; month: number; rate: string };

/** Budgets changed after a counter (null: all), and the names of those removed since. One that is not approved has no rates of its own. */
export async function loadBudgets(
  query: Query,
  since: number | null,
): Promise<{ changed: Budget[]; removed: string[] }> {
  const after = [since ?? -1];
  const budgets = await query.query<{ id: string; approved: boolean }>(
    "SELECT id, approved FROM budget WHERE changed > $1 ORDER BY id",
    after,
  );
  const amounts = await query.query<AmountRow>(
    `SELECT budget, month, cost_centre AS "costCentre", category, vendor, line, currency, nature, amount FROM budget_amount
      WHERE budget IN (SELECT id FROM budget WHERE changed > $1) ORDER BY budget, month, cost_centre, category, vendor, line`,
    after,
  );
  const rates = await query.query<RateRow>(
    `SELECT budget, currency, month, "table", rate FROM budget_rate
      WHERE budget IN (SELECT id FROM budget WHERE changed > $1) ORDER BY budget, currency, month, "table"`,
    after,
  );
  const gone = await query.query<{ id: string }>(
    "SELECT id FROM removed_record WHERE kind = 'budget' AND changed > $1",
    after,
  );
  return {
    changed: budgets.map(({ id, approved }) => budgetOf(id, approved, amounts, rates)),
    removed: since === null ? [] : gone.map(({ id }) => id),
  };
}

const ofBudget = <Row extends { readonly budget: string }>(rows: readonly Row[], version: string) =>
  rows.flatMap(({ budget, ...row }) => (budget === version ? [row] : []));

function budgetOf(
  version: string,
  approved: boolean,
  amounts: readonly AmountRow[],
  rates: readonly RateRow[],
): Budget {
  return {
    version,
    approved,
    amounts: ofBudget(amounts, version).map((row) => ({
      ...row,
      month: monthAt(row.month),
      amount: decimal(row.amount),
    })),
    rates: ofBudget(rates, version).map((row) => ({
      ...row,
      month: monthAt(row.month),
      rate: decimal(row.rate),
    })),
  };
}
