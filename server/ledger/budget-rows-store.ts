import type { Query } from "../database/query";
import { decimal } from "../planning/decimal";
import type { BudgetAmount } from "../planning/facts";
import { monthAt } from "../planning/month";

/** One amount of a budget with its remark. */
export interface KeptBudgetRow extends BudgetAmount {
  readonly version: string;
  readonly text: string | null;
}

type Row = Omit<KeptBudgetRow, "month" | "amount"> & { readonly month: number; readonly amount: string };

/** The amounts of these budgets; null: of all. */
export async function findBudgetRows(
  { query }: Query,
  versions: readonly string[] | null,
): Promise<KeptBudgetRow[]> {
  const rows = await query<Row>(
    `SELECT budget AS version, month, cost_centre AS "costCentre", category, vendor, line, currency, nature,
            trim_scale(amount) AS amount, text
       FROM budget_amount WHERE $1::text[] IS NULL OR budget = ANY($1)
      ORDER BY budget, month, cost_centre, category, vendor, line`,
    [versions],
  );
  return rows.map((row) => ({ ...row, month: monthAt(row.month), amount: decimal(row.amount) }));
}
