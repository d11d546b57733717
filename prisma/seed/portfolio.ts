import type { Day } from "@/server/planning/day";
import { trainingBudgetId } from "@/server/planning/training-budget";
import { expand } from "@/server/planning/expand";
import { addToMonth } from "@/server/planning/month";
import { outlook } from "@/server/planning/outlook";
import { noRegisters, type Portfolio } from "@/server/planning/portfolio";
import { absencesOn } from "./absences";
import { assetsOn } from "./assets";
import type { Saving } from "@/server/planning/saving";
import { budgetsOn } from "./budgets";
import { type Calendar, calendarOf } from "./calendar";
import { runWorkOn, supportDemandOn, workingCalendarsOn } from "./capacity";
import { cloudSeriesOf } from "./cloud";
import { type BillRow, chargesOn } from "./cloud-bills";
import { contractsOn } from "./contracts";
import { costSeriesOn } from "./cost-series";
import { certificatesOn } from "./certificates";
import { certifications } from "./certifications";
import { coursesOn, trainingBudgetsOn } from "./courses";
import { requirements } from "./requirements";
import { forecastsOf } from "./forecasts";
import { initiativesOn } from "./initiatives";
import { type Posting, postedOf, postingsOn } from "./ledger";
import { milestonesOn } from "./milestones";
import { assumptionsOn, categories, costCentres, organisation } from "./organisation";
import { peopleOn } from "./people";
import { positionsOn, teams } from "./positions";
import { rateCardsOn } from "./rate-cards";
import { payBandsOn, requisitionsOn, rolesOn } from "./roles";
import { indicesOn, ratesOn } from "./rates";
import { rotasOn, tasksOn } from "./rotas";
import { renewalsOn } from "./renewals";
import { savingsOn } from "./savings";
import { type DemoScenario, scenariosOn } from "./scenarios";
import { skillCatalogue } from "./skill-catalogue";
import { skillsOn } from "./skills";
import { vendorsOn } from "./vendor-details";

const byId = <Fact extends { readonly id: string }>(facts: readonly Fact[]): ReadonlyMap<string, Fact> =>
  new Map(facts.map((fact) => [fact.id, fact]));

/** The request that became a vacancy names it. */
function requisitionsFor(calendar: Calendar) {
  const open = positionsOn(calendar).find(({ vacant, probabilityPct }) => vacant && probabilityPct === "50");
  return requisitionsOn(calendar).map((request) =>
    request.stage === "approved" ? { ...request, position: open?.id ?? null } : request,
  );
}

/** The demo organisation as a value, with what its stores keep in more detail than a plan needs. */
export interface Demo {
  readonly calendar: Calendar;
  readonly portfolio: Portfolio;
  readonly charges: readonly BillRow[];
  readonly postings: readonly Posting[];
  /** What is told beside the plan: no total knows of it. */
  readonly savings: readonly Saving[];
  readonly scenarios: readonly DemoScenario[];
}

function withoutBooks(calendar: Calendar, charges: readonly BillRow[]): Portfolio {
  return {
    organisation,
    facts: {
      contracts: byId(contractsOn(calendar)),
      "cost-history": byId(costSeriesOn(calendar)),
      cloud: byId(cloudSeriesOf(charges)),
      assets: byId(assetsOn(calendar)),
      positions: byId(positionsOn(calendar)),
      trainings: byId(coursesOn(calendar)),
      initiatives: byId(initiativesOn(calendar)),
      milestones: byId(milestonesOn(calendar)),
    },
    ...noRegisters,
    costCentres: byId(costCentres),
    vendors: byId(vendorsOn(calendar)),
    teams: byId(teams),
    people: byId(peopleOn(calendar)),
    skills: byId(skillCatalogue),
    personSkills: byId(skillsOn(calendar)),
    certifications: byId(certifications),
    certificates: byId(certificatesOn(calendar)),
    requirements: byId(requirements),
    trainingBudgets: byId(
      trainingBudgetsOn(calendar).map((budget) => ({ ...budget, id: trainingBudgetId(budget), version: 1 })),
    ),
    rateCards: byId(rateCardsOn(calendar)),
    roles: byId(rolesOn()),
    payBands: byId(payBandsOn(calendar)),
    requisitions: byId(requisitionsFor(calendar)),
    categories: byId(categories),
    workingCalendars: byId(workingCalendarsOn(calendar)),
    absences: byId(absencesOn(calendar)),
    supportDemand: byId(supportDemandOn(calendar)),
    runWork: byId(runWorkOn()),
    rotas: byId(rotasOn()),
    tasks: byId(tasksOn(calendar)),
    rates: ratesOn(calendar),
    indices: indicesOn(calendar),
    assumptions: assumptionsOn(calendar.today),
    lastClose: calendar.lastClose,
    posted: [],
    budgets: [],
  };
}

/** The demo organisation as it stands on a day: the same day, the same organisation. */
export function demoOn(today: Day): Demo {
  const calendar = calendarOf(today);
  const charges = chargesOn(calendar);
  const portfolio = withoutBooks(calendar, charges);
  const forecasts = forecastsOf(portfolio, calendar.lastClose);
  const question = { today, view: "accrual", until: addToMonth(calendar.year, 11), forecasts } as const;
  const plan = expand(portfolio, question);
  const postings = postingsOn(plan.lines, calendar);
  const posted = postedOf(postings);
  const landed = outlook(plan, posted, "accrual");
  const budgets = budgetsOn(calendar, landed.lines, portfolio.rates);
  return {
    calendar,
    charges,
    postings,
    portfolio: { ...portfolio, renewals: byId(renewalsOn(calendar, portfolio.facts)), posted, budgets },
    savings: savingsOn(calendar, portfolio.facts),
    scenarios: scenariosOn(calendar, portfolio.facts),
  };
}

/** Only what plans are computed from. */
export const demoPortfolio = (today: Day): Portfolio => demoOn(today).portfolio;
