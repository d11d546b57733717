import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import { amountIn, type Line } from "../planning/line";
import { expand } from "../planning/expand";
import { monthsOf } from "../planning/horizon";
import type { Month } from "../planning/month";
import { countsIn } from "../planning/plan";
import { layScenario } from "../planning/scenario";
import { lastMonth } from "../planning/horizon";
import { type Proposal, trainingPlan } from "../planning/training-plan";
import { trainingNeeds } from "../planning/training-proposals";
import { trainingOf } from "../planning/training-need";
import { askTraining, nameIn, type TrainingAsked } from "./training-asked";
import { budgetStandings } from "./training";

/** Something to learn, as the list of proposals shows it. */
export interface ProposalRow extends Proposal {
  readonly personName: string;
  readonly team: string;
  readonly teamName: string;
}

function proposals(asked: TrainingAsked): Proposal[] {
  const { portfolio, rates } = asked;
  return trainingPlan(trainingNeeds(asked), budgetStandings(asked), portfolio, rates);
}

/** What people should learn, cheapest first, with why, when, what it costs and whether the budget left pays for it. */
export async function trainingProposals(viewer: Viewer) {
  const asked = await askTraining(viewer);
  const { portfolio, today, ownTeams } = asked;
  return {
    rows: proposals(asked).map((proposal): ProposalRow => {
      const person = portfolio.people.get(proposal.person);
      return {
        ...proposal,
        personName: person?.name ?? proposal.person,
        team: person?.team ?? "",
        teamName: nameIn(portfolio.teams, person?.team ?? null),
      };
    }),
    currency: portfolio.organisation.reportingCurrency,
    ownTeams,
    today,
  };
}

const sumIn = (lines: readonly Line[], month: Month): number =>
  lines.reduce(
    (sum, line) => (line.converted && countsIn("accrual", line.nature) ? sum + amountIn(line, month) : sum),
    0,
  );

/** What taking some of them does to the plan, month by month, before it is done; the courses they become, with what the plan says of them. */
export async function trainingPlanEffect(ids: readonly string[], viewer: Viewer) {
  const asked = await askTraining(viewer);
  const { portfolio, plan, years, rates } = asked;
  const chosen = proposals(asked).filter(({ id }) => ids.includes(id));
  if (chosen.length < ids.length)
    throw new Refusal("conflict", "Some of these are no longer proposed: look at the list again.");
  const trainings = chosen.map((need, n) =>
    trainingOf(
      need,
      `proposal-${n}`,
      need.like === null ? undefined : portfolio.facts.trainings.get(need.like),
    ),
  );
  const laid = layScenario(
    portfolio,
    trainings.map((value) => ({ id: value.id, act: "add", kind: "trainings", record: value.id, value })),
  );
  const { today, view, forecasts } = plan.context;
  const after = expand(laid, { today, view, until: lastMonth(years), forecasts });
  const own = after.lines.filter(
    ({ source, record }) => source === "training" && record.startsWith("proposal-"),
  );
  return {
    months: monthsOf(years).map((month) => ({ month, amount: sumIn(own, month) })),
    total: monthsOf(years).reduce((sum, month) => sum + sumIn(own, month), 0),
    /** Those without a rate or a known cost are in no sum. */
    outside: chosen.filter(({ cost }) => cost === null).length,
    issues: after.issues
      .filter(({ subject }) => subject.startsWith("trainings/proposal-"))
      .map(({ text }) => text),
    trainings: trainings.map(({ id: _, version: __, ...fields }) => fields),
    currency: rates.reporting,
  };
}
