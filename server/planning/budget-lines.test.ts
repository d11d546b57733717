import { expect, test } from "vitest";
import { budgetLines, budgetsOfYears } from "./budget-lines";
import { inMonth, portfolio, rates, typed } from "./examples";
import type { Budget, BudgetAmount } from "./facts";
import { rollUp } from "./plan";

const amount = (month: string, value: string, more: Partial<BudgetAmount> = {}): BudgetAmount => ({
  month: inMonth(month),
  costCentre: "IT",
  category: "cloud",
  vendor: "",
  line: "",
  currency: "GBP",
  nature: "operating",
  amount: typed(value),
  ...more,
});

const budget = (version: string, approved: boolean, amounts: readonly BudgetAmount[]): Budget => ({
  version,
  approved,
  amounts,
  rates: [],
});

const year = { from: inMonth("2026-01"), months: 12 };
const totalOf = (lines: ReturnType<typeof budgetLines>) =>
  rollUp({ lines, issues: [] }, "accrual", year, []).total;

test("an approved budget keeps its own rates, a draft follows the plan's", () => {
  const now = rates("EUR", "2026-01", ["0.9"]);
  const then = rates("EUR", "2026-01", ["0.8"]);
  const known = portfolio({ rates: now });
  const euros = [amount("2026-01", "100", { currency: "EUR" })];
  expect(totalOf(budgetLines({ ...budget("draft", false, euros), rates: then }, known))).toBe(9000);
  expect(totalOf(budgetLines({ ...budget("locked", true, euros), rates: then }, known))).toBe(8000);
});

test("for each fiscal year the approved version whose name sorts last counts, else the draft that does", () => {
  const known = portfolio({
    budgets: [
      budget("2026 a", true, [amount("2026-01", "1")]),
      budget("2026 b", true, [amount("2026-01", "2")]),
      budget("2026 c", false, [amount("2026-01", "3"), amount("2027-01", "30")]),
    ],
  });
  const { versions, lines } = budgetsOfYears(known);
  expect([...versions.values()].sort()).toEqual(["2026 b", "2026 c"]);
  expect(totalOf(lines)).toBe(200);
});
