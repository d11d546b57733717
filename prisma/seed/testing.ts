import { budgetsOfYears } from "@/server/planning/budget-lines";
import { type Day, monthOf } from "@/server/planning/day";
import { expand, type Plan } from "@/server/planning/expand";
import type { Line } from "@/server/planning/line";
import { addToMonth, type Month, monthAt } from "@/server/planning/month";
import { type Outlook, outlook } from "@/server/planning/outlook";
import { rollUp } from "@/server/planning/plan";
import type { Portfolio } from "@/server/planning/portfolio";
import { schedule } from "@/server/planning/schedule";
import type { Contract } from "@/server/planning/sources/contract";
import { datedBy, type Standing, standing, termsOf } from "@/server/planning/standing";
import { calendarOf } from "./calendar";
import { contractsOn } from "./contracts";
import { forecastsOf } from "./forecasts";
import { milestonesOn } from "./milestones";
import { categories } from "./organisation";
import { type Demo, demoOn } from "./portfolio";

/** The demo organisation with its plan, its landing and its budgets, computed by the engine. */
export interface Landed extends Demo {
  readonly plan: Plan;
  readonly landing: Outlook;
  readonly budget: readonly Line[];
}

/** The plan of a portfolio for three years, with its forecasts. */
export function planOf(portfolio: Portfolio, today: Day): Plan {
  const lastClose = portfolio.lastClose ?? monthAt(monthOf(today) - 1);
  const forecasts = forecastsOf(portfolio, lastClose);
  return expand(portfolio, { today, view: "accrual", until: addToMonth(lastClose, 40), forecasts });
}

/** The demo organisation as it stands on a day, and as it lands. */
export function landedOn(today: Day): Landed {
  const demo = demoOn(today);
  const plan = planOf(demo.portfolio, today);
  const landing = outlook(plan, demo.portfolio.posted, "accrual");
  return { ...demo, plan, landing, budget: budgetsOfYears(demo.portfolio).lines };
}

const parentOf = (category: string) => categories.find(({ id }) => id === category)?.parent ?? category;

/** Pounds of a fiscal year, by category of the first level. */
export function byCategory(lines: readonly Line[], from: Month): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { keys, amounts, currency } of rollUp({ lines, issues: [] }, "accrual", { from, months: 12 }, [
    "category",
  ]).rows) {
    const category = parentOf(keys[0] ?? "");
    if (currency === null) sums[category] = amounts.reduce((sum, n) => sum + n, sums[category] ?? 0);
  }
  return Object.fromEntries(Object.entries(sums).map(([category, pence]) => [category, pence / 100]));
}

/** Pounds of a fiscal year's lines that `counts` picks. */
export const poundsOf = (lines: readonly Line[], from: Month, counts: (line: Line) => boolean): number =>
  rollUp({ lines: lines.filter(counts), issues: [] }, "accrual", { from, months: 12 }, []).total / 100;

/** Where every contract stands on a day; no initiative has changed anything yet. */
export function standingsOn(today: Day): [Contract, Standing][] {
  const calendar = calendarOf(today);
  const resolved = schedule(new Map(milestonesOn(calendar).map((milestone) => [milestone.id, milestone])));
  return contractsOn(calendar).map((contract) => {
    const terms = termsOf(contract, datedBy(resolved));
    if (typeof terms === "string") throw new Error(`${contract.id} has no dates: ${terms}`);
    return [contract, standing(contract, terms, { today, effects: { ends: new Map(), scales: new Map() } })];
  });
}

/** What the contracts ask for around a day: days to each cancel-by of the next 45, days since each missed one of the last 30, ends without successor. */
export function askedOn(today: Day) {
  const open = standingsOn(today).filter(
    ([{ decision, noticeServed }]) => decision !== "renew" && noticeServed === null,
  );
  const dates = open.map(([, { deadlines }]) => deadlines);
  const upTo = (days: number, numbers: readonly number[]) =>
    numbers.filter((n) => n <= days).sort((a, b) => a - b);
  return {
    cancelBy: upTo(
      45,
      dates.flatMap(({ nextCancelBy }) => (nextCancelBy === null ? [] : [nextCancelBy - today])),
    ),
    missed: upTo(
      30,
      dates.flatMap(({ missed }) => (missed === null ? [] : [today - missed.cancelBy])),
    ),
    ending: open.flatMap(([{ id }, { endsWithoutSuccessor }]) => (endsWithoutSuccessor ? [id] : [])),
  };
}
