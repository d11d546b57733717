import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import { type Day, monthOf } from "../planning/day";
import { fiscalYearFirst, fiscalYearLabel } from "../planning/fiscal-year";
import { amountIn } from "../planning/line";
import type { Month } from "../planning/month";
import { dayOf } from "../planning/schedule";
import { everybody, participants, type Training } from "../planning/sources/training";
import { mandatoryTrainings } from "../planning/training-mandatory";
import {
  type TrainingBudgetStanding,
  trainingBudgetStanding,
  trainingShares,
} from "../planning/training-spending";
import { askTraining, nameIn, type TrainingAsked } from "./training-asked";

/** A course as a list shows it. Money in whole minor units of the reporting currency. */
export interface CourseRow extends Omit<Training, "version"> {
  readonly day: Day | null;
  /** What the plan holds for it; null: nothing, or its currency has no rate. */
  readonly cost: number | null;
  readonly heads: number;
  readonly peopleNames: readonly string[];
  readonly teams: readonly string[];
  readonly done: number;
  readonly state: "undated" | "planned" | "booked" | "taken" | "done" | "cancelled";
  readonly leadsTo: string;
}

function stateOf(training: Training, day: Day | null, today: Day): CourseRow["state"] {
  if (training.status === "cancelled") return "cancelled";
  if (
    training.people.length > 0 &&
    training.people.every((id) => training.completions.some(({ person }) => person === id))
  )
    return "done";
  if (day === null) return "undated";
  return day <= today ? "taken" : training.status;
}

function leadsTo({ certification, skill, level }: Training, { portfolio }: TrainingAsked): string {
  if (certification !== null) return nameIn(portfolio.certifications, certification);
  return skill === null ? "" : `${nameIn(portfolio.skills, skill)}, level ${level ?? 0}`;
}

/** What the plan's lines of each course come to in the month it is taken. */
function costs({ plan }: TrainingAsked): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const line of plan.lines) {
    if (line.source !== "training" || !line.converted) continue;
    const amount = [...line.amounts].reduce((sum, one) => sum + one, 0);
    sums.set(line.record, (sums.get(line.record) ?? 0) + amount);
  }
  return sums;
}

function courseRows(asked: TrainingAsked): CourseRow[] {
  const { portfolio, schedule, today } = asked;
  const cost = costs(asked);
  return [...portfolio.facts.trainings.values()].map((training) => {
    const { version: _, ...fields } = training;
    const day = training.date === null ? null : dayOf(training.date, schedule);
    return {
      ...fields,
      day,
      cost: cost.get(training.id) ?? null,
      heads: participants(training),
      peopleNames: training.people.map((id) => nameIn(portfolio.people, id)),
      teams: [...new Set(training.people.flatMap((id) => portfolio.people.get(id)?.team ?? []))],
      done: training.completions.length,
      state: stateOf(training, day, today),
      leadsTo: leadsTo(training, asked),
    };
  });
}

/** A budget with its name and year. */
export type BudgetRow = Omit<TrainingBudgetStanding, "budget"> & {
  readonly id: string;
  readonly year: Month;
  readonly yearName: string;
  readonly team: string | null;
  readonly person: string | null;
  readonly name: string;
};

/** All training budgets of this fiscal year and the next, used and left. */
export function budgetStandings(asked: TrainingAsked): TrainingBudgetStanding[] {
  const { portfolio, plan, schedule, today, rates, years } = asked;
  const budgets = [...portfolio.trainingBudgets.values()];
  const from = Math.min(years.from, ...budgets.map(({ year }) => year)) as Month;
  const horizon = { from, months: years.from + years.months - from };
  const shares = trainingShares(plan.lines, portfolio, horizon, { schedule, today });
  return budgets.map((budget) => trainingBudgetStanding(budget, shares, portfolio, rates));
}

function budgetRow({ budget, ...standing }: TrainingBudgetStanding, { portfolio }: TrainingAsked): BudgetRow {
  const { id, year, team, person } = budget;
  return {
    ...standing,
    id,
    year,
    yearName: fiscalYearLabel(year, portfolio.organisation),
    team,
    person,
    name: team === null ? nameIn(portfolio.people, person) : nameIn(portfolio.teams, team),
  };
}

/** All courses, who lacks mandatory ones, and the budgets. */
export async function courseList(viewer: Viewer) {
  const asked = await askTraining(viewer);
  const { portfolio, today, ownTeams } = asked;
  return {
    rows: courseRows(asked),
    mandatory: mandatoryTrainings(portfolio, today).map(({ training, people, lacking }) => ({
      id: training.id,
      title: training.title,
      forName:
        training.mandatoryFor === everybody ? "everybody" : nameIn(portfolio.roles, training.mandatoryFor),
      needed: people.length,
      done: people.length - lacking.length,
      lacking: lacking.map(({ id, name, team }) => ({ id, name, team })),
    })),
    budgets: budgetStandings(asked).map((standing) => budgetRow(standing, asked)),
    thisYear: fiscalYearFirst(monthOf(today), portfolio.organisation),
    currency: portfolio.organisation.reportingCurrency,
    ownTeams,
    today,
  };
}

/** One course with who takes part, who completed it, and its months in the plan. */
export async function coursePage(id: string, viewer: Viewer) {
  const asked = await askTraining(viewer);
  const row = courseRows(asked).find((one) => one.id === id);
  if (!row) throw new Refusal("not-found", `There is no course ${id}.`);
  const { portfolio, plan, today, ownTeams } = asked;
  const done = new Map(row.completions.map((one) => [one.person, one]));
  const all = [...new Set([...row.people, ...done.keys()])];
  return {
    row,
    people: all.map((person) => ({
      id: person,
      name: nameIn(portfolio.people, person),
      team: portfolio.people.get(person)?.team ?? "",
      completed: done.get(person)?.day ?? null,
      evidence: done.get(person)?.evidence ?? null,
    })),
    lines: plan.lines
      .filter(({ source, record }) => source === "training" && record === id)
      .map((line) => ({
        id: line.id,
        costCentre: nameIn(portfolio.costCentres, line.costCentre || null),
        month: line.first,
        amount: amountIn(line, line.first),
        converted: line.converted,
      })),
    currency: portfolio.organisation.reportingCurrency,
    ownTeams,
    today,
  };
}
