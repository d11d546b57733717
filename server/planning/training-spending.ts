import { split } from "./allocation";
import type { Day } from "./day";
import { decimal } from "./decimal";
import { amountIn, type Line } from "./line";
import { type Horizon, monthsOf } from "./horizon";
import { type Month, monthAt } from "./month";
import type { Portfolio } from "./portfolio";
import type { RateTable } from "./rates";
import { inReporting } from "./requirement-money";
import { teamsBelow } from "./requirement-holders";
import { dayOf, type Schedule } from "./schedule";
import { participants } from "./sources/training";
import type { TrainingBudget } from "./training-budget";

/** What a training costs for one who takes part, in whole minor units. */
export interface TrainingShare {
  readonly training: string;
  /** "" for those who are not named. */
  readonly person: string;
  readonly month: Month;
  readonly amount: number;
  /** Whether its day has come. */
  readonly isTaken: boolean;
}

interface Dated {
  readonly schedule: Schedule;
  readonly today: Day;
}

/**
 * What the plan's lines of trainings come to for each who takes part, within a horizon. A line is shared evenly among heads by largest
 * remainder, so that the parts add up to it; those who are not named share what is left.
 */
export function trainingShares(
  lines: readonly Line[],
  { facts }: Pick<Portfolio, "facts">,
  horizon: Horizon,
  { schedule, today }: Dated,
): TrainingShare[] {
  const months = monthsOf(horizon);
  return lines
    .filter(({ source, converted }) => source === "training" && converted)
    .flatMap((line) => months.map((month) => ({ line, month, amount: amountIn(line, month) })))
    .filter(({ amount }) => amount !== 0)
    .reduce<{ record: string; month: Month; amount: number }[]>(added, [])
    .flatMap(({ record, month, amount }) => {
      const training = facts.trainings.get(record);
      if (!training) return [];
      const day = training.date === null ? null : dayOf(training.date, schedule);
      const unnamed = participants(training) - training.people.length;
      const heads = training.people.map((person) => ({ costCentre: person, weight: decimal(1) }));
      if (unnamed > 0 || heads.length === 0)
        heads.push({ costCentre: "", weight: decimal(Math.max(1, unnamed)) });
      const parts = split(amount, heads);
      return heads.map(({ costCentre: person }, i) => ({
        training: record,
        person,
        month,
        amount: parts[i] ?? 0,
        isTaken: day !== null && day <= today,
      }));
    });
}

/** Lines of one training, split over cost centres, are one amount again. */
function added(
  sums: { record: string; month: Month; amount: number }[],
  { line, month, amount }: { line: Line; month: Month; amount: number },
) {
  const known = sums.find((sum) => sum.record === line.record && sum.month === month);
  if (known) known.amount += amount;
  else sums.push({ record: line.record, month, amount });
  return sums;
}

/** How a training budget stands. Whole minor units of the reporting currency. */
export interface TrainingBudgetStanding {
  readonly budget: TrainingBudget;
  /** Null: its currency has no rate. */
  readonly amount: number | null;
  readonly taken: number;
  readonly planned: number;
  readonly left: number | null;
  /** Running totals at the end of each month of its year. */
  readonly months: readonly { readonly month: Month; readonly taken: number; readonly planned: number }[];
}

/** Whose cost a budget bears: a team's, those below it included, or one person's. */
export function bears(budget: TrainingBudget, portfolio: Portfolio): (person: string) => boolean {
  if (budget.team === null) return (person) => person === budget.person;
  const teams = teamsBelow(budget.team, portfolio);
  return (person) => teams.has(portfolio.people.get(person)?.team ?? "");
}

/** A budget against what those it is for take and plan to take in its twelve months. */
export function trainingBudgetStanding(
  budget: TrainingBudget,
  shares: readonly TrainingShare[],
  portfolio: Portfolio,
  rates: RateTable,
): TrainingBudgetStanding {
  const isOwn = bears(budget, portfolio);
  const own = shares.filter(
    ({ person, month }) => month >= budget.year && month < budget.year + 12 && isOwn(person),
  );
  const sum = (isTaken: boolean, until: Month) =>
    own.reduce((all, one) => (one.isTaken === isTaken && one.month <= until ? all + one.amount : all), 0);
  const last = monthAt(budget.year + 11);
  const amount = inReporting(budget, budget.year, rates);
  const [taken, planned] = [sum(true, last), sum(false, last)];
  return {
    budget,
    amount,
    taken,
    planned,
    left: amount === null ? null : amount - taken - planned,
    months: Array.from({ length: 12 }, (_, i) => monthAt(budget.year + i)).map((month) => ({
      month,
      taken: sum(true, month),
      planned: sum(false, month),
    })),
  };
}
