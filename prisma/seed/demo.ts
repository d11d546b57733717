import { renewalStore } from "@/server/contracts/renewal-store";
import { contractStore } from "@/server/contracts/store";
import { lockSubjects, subjects } from "@/server/database/subject";
import { type Transaction, transaction } from "@/server/database/transaction";
import { assetStore } from "@/server/infrastructure/asset-store";
import { costSeriesStore } from "@/server/infrastructure/store";
import type { Day } from "@/server/planning/day";
import { initiativeStore, milestoneStore } from "@/server/roadmap/store";
import { savingStore } from "@/server/scenarios/savings-store";
import { personStore } from "@/server/staffing/people-store";
import { payBandStore } from "@/server/staffing/pay-band-store";
import { rateCardStore } from "@/server/staffing/rate-card-store";
import { requisitionStore } from "@/server/staffing/requisition-store";
import { roleStore } from "@/server/staffing/role-store";
import { positionStore, teamStore } from "@/server/staffing/store";
import { personSkillStore } from "@/server/training/person-skill-store";
import { skillStore } from "@/server/training/skill-store";
import { certificateStore } from "@/server/training/certificate-store";
import { certificationStore } from "@/server/training/certification-store";
import { trainingStore } from "@/server/training/course-store";
import { requirementStore } from "@/server/training/requirement-store";
import { trainingBudgetStore } from "@/server/training/training-budget-store";
import { saveGoals } from "./goals";
import { type Demo, demoOn } from "./portfolio";
import { saveBills } from "./save-bills";
import { saveBudgets, savePostingFiles } from "./save-books";
import { saveCloses, saveOrganisation, saveVendors } from "./save-organisation";
import { origin, saveAll } from "./saving";
import { saveScenarios } from "./scenarios";
import { saveUsers } from "./users";
import { saveWork } from "./work";

type Step = readonly [said: string, save: (tx: Transaction, demo: Demo) => Promise<void>];

const steps: readonly Step[] = [
  ["Organisation, cost centres and rates", (tx, { portfolio }) => saveOrganisation(tx, portfolio)],
  ["Roadmap", saveRoadmap],
  ["Vendors and contracts", saveContracts],
  [
    "Measured series",
    (tx, { portfolio }) => saveAll(tx, costSeriesStore, portfolio.facts["cost-history"].values()),
  ],
  ["Assets", (tx, { portfolio }) => saveAll(tx, assetStore, portfolio.facts.assets.values())],
  ["Three years of cloud bills", (tx, { charges }) => saveBills(tx, charges)],
  ["Teams and positions", savePeople],
  ["Skills", saveSkills],
  ["Absences, support and rotas", (tx, { portfolio }) => saveWork(tx, portfolio)],
  ["Certificates, requirements and courses", saveTraining],
  ["Ledger", (tx, { postings }) => savePostingFiles(tx, postings)],
  ["Budgets", (tx, { portfolio }) => saveBudgets(tx, portfolio.budgets)],
  ["Closes", (tx, { calendar }) => saveCloses(tx, calendar)],
  ["Scenarios and savings", saveIdeas],
  ["Director, finance reviewer and team lead", (tx) => saveUsers(tx, origin)],
];

async function saveRoadmap(tx: Transaction, { portfolio: { facts } }: Demo) {
  await saveAll(tx, milestoneStore, facts.milestones.values());
  await saveAll(tx, initiativeStore, facts.initiatives.values());
}

async function saveContracts(tx: Transaction, { portfolio }: Demo) {
  await saveVendors(tx, portfolio);
  await saveAll(tx, contractStore, portfolio.facts.contracts.values());
  await saveAll(tx, renewalStore, portfolio.renewals.values());
}

async function savePeople(tx: Transaction, { portfolio }: Demo) {
  await saveAll(tx, teamStore, portfolio.teams.values());
  await saveAll(tx, personStore, portfolio.people.values());
  await saveAll(tx, rateCardStore, portfolio.rateCards.values());
  await saveAll(tx, roleStore, portfolio.roles.values());
  await saveAll(tx, payBandStore, portfolio.payBands.values());
  await saveAll(tx, positionStore, portfolio.facts.positions.values());
  await saveAll(tx, requisitionStore, portfolio.requisitions.values());
}

async function saveSkills(tx: Transaction, { portfolio, calendar }: Demo) {
  await saveGoals(tx, calendar.today);
  await saveAll(tx, skillStore, portfolio.skills.values());
  await saveAll(tx, personSkillStore, portfolio.personSkills.values());
}

async function saveTraining(tx: Transaction, { portfolio }: Demo) {
  await saveAll(tx, certificationStore, portfolio.certifications.values());
  await saveAll(tx, certificateStore, portfolio.certificates.values());
  await saveAll(tx, requirementStore, portfolio.requirements.values());
  await saveAll(tx, trainingStore, portfolio.facts.trainings.values());
  await saveAll(tx, trainingBudgetStore, portfolio.trainingBudgets.values());
}

async function saveIdeas(tx: Transaction, { scenarios, savings }: Demo) {
  await saveScenarios(tx, scenarios);
  await saveAll(tx, savingStore, savings);
}

/** Writes the demo organisation as it stands on a day into an installation without records: all of it, or nothing. */
export async function loadDemo(today: Day, report: (step: string) => void): Promise<void> {
  report("The story");
  const demo = demoOn(today);
  await transaction(async (tx) => {
    await lockSubjects(tx, subjects);
    for (const [said, save] of steps) {
      report(said);
      await save(tx, demo);
    }
  });
}
