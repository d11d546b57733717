import { auditRouter, ownAccess, tokensRouter, usersRouter } from "./access/router";
import { planEffect } from "./budget/import-effect";
import { budgetRouter } from "./budget/router";
import { renewalsRouter } from "./contracts/renewal-router";
import { contractsRouter } from "./contracts/router";
import { vendorsRouter } from "./contracts/vendor-router";
import { vendorMergeRouter } from "./imports/vendor-merge-router";
import { documentsRouter } from "./documents/router";
import { importsRouter } from "./imports/router";
import { assetsRouter } from "./infrastructure/asset-router";
import { cloudSeriesRouter, costSeriesRouter } from "./infrastructure/router";
import {
  closesRouter,
  costCategoriesRouter,
  costCentresRouter,
  indicesRouter,
  ratesRouter,
  settingsRouter,
} from "./organisation/router";
import { calendarRouter, notificationsRouter, remindersRouter } from "./notifications/router";
import { ledgerRouter } from "./ledger/router";
import { initiativesRouter, milestonesRouter } from "./roadmap/router";
import { scenariosRouter } from "./scenarios/router";
import { savingsRouter } from "./scenarios/savings-router";
import { accountAccess } from "./set-up/account";
import { setUpRouter } from "./set-up/router";
import { peopleRouter } from "./staffing/people-router";
import { rateCardsRouter } from "./staffing/rate-card-router";
import { requisitionsRouter } from "./staffing/requisition-router";
import { payBandsRouter, rolesRouter } from "./staffing/role-router";
import { positionsRouter, teamsRouter } from "./staffing/router";
import {
  absencesRouter,
  rotasRouter,
  runWorkRouter,
  supportDemandRouter,
  tasksRouter,
  workingCalendarsRouter,
} from "./staffing/work-router";
import { certificatesRouter, certificationsRouter } from "./training/certification-router";
import { trainingBudgetsRouter, trainingsRouter } from "./training/course-router";
import { developmentRouter } from "./training/development-router";
import { personSkillsRouter } from "./training/person-skill-router";
import { requirementsRouter } from "./training/requirement-router";
import { skillsRouter } from "./training/skill-router";
import { loadLaid } from "./portfolio/laid";
import { createCallerFactory, router } from "./trpc";

/** Everything the screens ask and do, by subject. A new subject is one line here. */
export const appRouter = router({
  absences: absencesRouter,
  access: router({ ...accountAccess, ...ownAccess }),
  assets: assetsRouter,
  audit: auditRouter,
  budget: budgetRouter,
  certificates: certificatesRouter,
  certifications: certificationsRouter,
  calendar: calendarRouter,
  closes: closesRouter,
  cloudSeries: cloudSeriesRouter,
  contracts: contractsRouter,
  costCategories: costCategoriesRouter,
  costCentres: costCentresRouter,
  costSeries: costSeriesRouter,
  development: developmentRouter,
  documents: documentsRouter,
  imports: importsRouter(planEffect),
  indices: indicesRouter,
  initiatives: initiativesRouter,
  ledger: ledgerRouter,
  milestones: milestonesRouter,
  payBands: payBandsRouter,
  notifications: notificationsRouter,
  people: peopleRouter,
  personSkills: personSkillsRouter,
  positions: positionsRouter,
  rateCards: rateCardsRouter,
  rates: ratesRouter,
  renewals: renewalsRouter(loadLaid),
  rotas: rotasRouter,
  runWork: runWorkRouter,
  requisitions: requisitionsRouter,
  roles: rolesRouter,
  requirements: requirementsRouter,
  reminders: remindersRouter,
  savings: savingsRouter,
  scenarios: scenariosRouter,
  settings: settingsRouter,
  setUp: setUpRouter,
  skills: skillsRouter,
  supportDemand: supportDemandRouter,
  tasks: tasksRouter,
  teams: teamsRouter,
  tokens: tokensRouter,
  trainingBudgets: trainingBudgetsRouter,
  trainings: trainingsRouter,
  users: usersRouter,
  vendors: vendorsRouter,
  vendorMerge: vendorMergeRouter,
  workingCalendars: workingCalendarsRouter,
});

export type AppRouter = typeof appRouter;

/** Asks the same procedures from within the server, with the same rights. */
export const createCaller = createCallerFactory(appRouter);
