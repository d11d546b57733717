import type { Query } from "../database/query";
import { type Decimal, decimal } from "../planning/decimal";
import { type Month, monthAt } from "../planning/month";

/** A budget version as the list of them shows it. */
export interface BudgetVersion {
  readonly version: string;
  readonly approved: boolean;
  readonly approvedAt: Date | null;
  readonly approvedBy: string | null;
  readonly first: Month | null;
  readonly last: Month | null;
  readonly amounts: number;
  /** Exact sums by currency. */
  readonly totals: readonly { readonly currency: string; readonly amount: Decimal }[];
}

interface Sum {
  readonly budget: string;
  readonly currency: string;
  readonly first: number;
  readonly last: number;
  readonly amounts: number;
  readonly amount: string;
}

type Stored = Pick<BudgetVersion, "version" | "approved" | "approvedAt" | "approvedBy">;

/** All budget versions with what they add up to, newest first. */
export async function listBudgets({ query }: Query): Promise<BudgetVersion[]> {
  const budgets = await query<Stored>(
    `SELECT id AS version, approved, approved_at AS "approvedAt", approved_by AS "approvedBy" FROM budget
      ORDER BY created_at DESC, id`,
  );
  const sums = await query<Sum>(
    `SELECT budget, currency, min(month) AS first, max(month) AS last, count(*)::integer AS amounts,
            trim_scale(sum(amount))::text AS amount
       FROM budget_amount GROUP BY budget, currency ORDER BY budget, currency`,
  );
  return budgets.map((budget) => ({
    ...budget,
    ...together(sums.filter((sum) => sum.budget === budget.version)),
  }));
}

function together(sums: readonly Sum[]): Omit<BudgetVersion, keyof Stored> {
  const months = sums.flatMap(({ first, last }) => [first, last]);
  return {
    first: months.length ? monthAt(Math.min(...months)) : null,
    last: months.length ? monthAt(Math.max(...months)) : null,
    amounts: sums.reduce((count, { amounts }) => count + amounts, 0),
    totals: sums.map(({ currency, amount }) => ({ currency, amount: decimal(amount) })),
  };
}
