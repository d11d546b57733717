import type { Outputs } from "../../../_trpc/client";

export type BudgetRow = Outputs["budget"]["courses"]["budgets"][number];
type BudgetRecord = Outputs["trainingBudgets"]["get"];

/** What a person edits of a training budget. */
export type BudgetFields = Omit<BudgetRecord, "id" | "version">;

/** The one line that states the finding: who has planned more than there is, else what is left of all. */
export function finding(
  rows: readonly Pick<BudgetRow, "name" | "left" | "amount">[],
  print: (amount: number) => string,
): string {
  const over = rows
    .filter(({ left }) => left !== null && left < 0)
    .sort((a, b) => (a.left ?? 0) - (b.left ?? 0));
  const [first] = over;
  if (first)
    return `${first.name} has planned ${print(-(first.left ?? 0))} more than its training budget holds`;
  const left = rows.reduce((sum, row) => sum + (row.left ?? 0), 0);
  return rows.length === 0 ? "Training budgets" : `${print(left)} of the training budgets is left`;
}
