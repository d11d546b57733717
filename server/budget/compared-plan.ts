import type { DataIssue } from "../planning/data-issue";
import { headcount } from "../planning/headcount";
import { type Horizon, horizonBetween, lastMonth, monthsOf } from "../planning/horizon";
import { amountIn, marksIn } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import { isIncomplete, rollUp } from "../planning/plan";
import type { Asked } from "./asked";
import type { Compared, CompareQuestion } from "./compare";
import { linesOf, passes } from "./table";

/** One plan of a comparison; amounts in whole minor units. */
export interface ComparedPlan {
  readonly totals: readonly number[];
  readonly total: number;
  /** Of the twelve months from each month that was asked for; null where a budget does not cover them. */
  readonly years: readonly (number | null)[];
  readonly incomplete: boolean;
  /** FTE by month, vacancies by their probability; null of a budget. */
  readonly fte: readonly number[] | null;
  /** Contract money that cannot be stopped any more; null of a budget. */
  readonly committed: readonly number[] | null;
  /** What contradicts itself in the scenario. */
  readonly issues: readonly DataIssue[];
}

/** The lines of a compared plan that pass the question's filters. */
export const comparedLines = (asked: Asked, plan: Compared, { view, filters }: CompareQuestion) =>
  (plan.of === "budget" ? linesOf(asked, "budget", plan.version) : asked.plan.lines).filter((line) =>
    passes(line, { view, filters, capital: false }),
  );

/** What is told of one plan by itself. */
export function comparedPlan(asked: Asked, plan: Compared, question: CompareQuestion): ComparedPlan {
  const horizon = { from: question.from, months: question.months };
  const isBudget = plan.of === "budget";
  const lines = comparedLines(asked, plan, question);
  const summed = (of: Horizon) => rollUp({ lines, issues: [] }, question.view, of, []);
  const { totals, total } = summed(horizon);
  const covered = isBudget ? coveredBy(asked, plan.version) : null;
  return {
    totals,
    total,
    years: question.years.map((from) => {
      const year = { from, months: 12 };
      return covered && !isWithin(year, covered) ? null : summed(year).total;
    }),
    incomplete: !isBudget && isIncomplete(asked.plan.issues, horizon),
    fte: isBudget ? null : fteOf(asked, horizon),
    committed: isBudget ? null : monthsOf(horizon).map((m) => committedIn(lines, m)),
    issues: isBudget ? [] : asked.plan.issues.filter(({ kind }) => kind.startsWith("change-")),
  };
}

/** The months a budget has amounts for; null: it has none. */
export function coveredBy({ portfolio }: Asked, version: string): Horizon | null {
  const months = portfolio.budgets.find((budget) => budget.version === version)?.amounts ?? [];
  if (months.length === 0) return null;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { month } of months) [first, last] = [Math.min(first, month), Math.max(last, month)];
  return horizonBetween(monthAt(first), monthAt(last));
}

const isWithin = (part: Horizon, whole: Horizon): boolean =>
  part.from >= whole.from && lastMonth(part) <= lastMonth(whole);

function fteOf({ portfolio, plan }: Asked, horizon: Horizon): number[] {
  const teams = headcount(portfolio.facts.positions.values(), plan.context, horizon);
  return monthsOf(horizon).map((_, i) =>
    teams.reduce((sum, { filled, vacant }) => sum + (filled[i] ?? 0) + (vacant[i] ?? 0), 0),
  );
}

const committedIn = (lines: Asked["plan"]["lines"], m: Month): number =>
  lines.reduce(
    (sum, line) =>
      line.source === "contracts" && line.converted && marksIn(line, m).includes("committed")
        ? sum + amountIn(line, m)
        : sum,
    0,
  );
