import { renewalStore } from "@/server/contracts/renewal-store";
import { contractStore } from "@/server/contracts/store";
import { vendorStore } from "@/server/contracts/vendor-store";
import { assetStore } from "@/server/infrastructure/asset-store";
import { costSeriesStore } from "@/server/infrastructure/store";
import { costCategoryStore, costCentreStore, indexStore, rateStore } from "@/server/organisation/store";
import { initiativeStore, milestoneStore } from "@/server/roadmap/store";
import { payBandStore } from "@/server/staffing/pay-band-store";
import { rateCardStore } from "@/server/staffing/rate-card-store";
import { roleStore } from "@/server/staffing/role-store";
import { personStore } from "@/server/staffing/people-store";
import { positionStore, teamStore } from "@/server/staffing/store";
import {
  absenceStore,
  rotaStore,
  runWorkStore,
  supportDemandStore,
  taskStore,
  workingCalendarStore,
} from "@/server/staffing/work-stores";
import { certificateStore } from "@/server/training/certificate-store";
import { certificationStore } from "@/server/training/certification-store";
import { trainingStore } from "@/server/training/course-store";
import { personSkillStore } from "@/server/training/person-skill-store";
import { requirementStore } from "@/server/training/requirement-store";
import { trainingBudgetStore } from "@/server/training/training-budget-store";
import { skillStore } from "@/server/training/skill-store";
import type { Columns } from "./formats/column";
import { assets } from "./formats/assets";
import { budget } from "./formats/budget";
import { cloudSeries } from "./formats/cloud-series";
import { certificates } from "./formats/certificates";
import { certifications } from "./formats/certifications";
import { contracts } from "./formats/contracts";
import { costCategories } from "./formats/cost-categories";
import { costCentres } from "./formats/cost-centres";
import { costHistory } from "./formats/cost-history";
import type { Format, Identified } from "./formats/format";
import { fxRates } from "./formats/fx-rates";
import { indices } from "./formats/indices";
import { initiatives } from "./formats/initiatives";
import { milestones } from "./formats/milestones";
import { people } from "./formats/people";
import { payBands } from "./formats/pay-bands";
import { positions } from "./formats/positions";
import { roles } from "./formats/roles";
import { priceSteps } from "./formats/price-steps";
import { rateCards } from "./formats/rate-cards";
import { skillCatalogue } from "./formats/skill-catalogue";
import { requirements } from "./formats/requirements";
import { skills } from "./formats/skills";
import { trainingBudgets } from "./formats/training-budgets";
import { trainings } from "./formats/trainings";
import { renewals } from "./formats/renewals";
import { absences } from "./formats/absences";
import { rotas } from "./formats/rotas";
import { runWork } from "./formats/run-work";
import { supportDemand } from "./formats/support-demand";
import { tasks } from "./formats/tasks";
import { workingCalendars } from "./formats/working-calendars";
import { teams } from "./formats/teams";
import { vendors } from "./formats/vendors";
import { actuals } from "./formats/actuals";
import { cloudSeriesKeeper } from "./cloud-series-keeper";
import { actualsKeeper, budgetKeeper } from "./ledger-keepers";
import { inStore, type Keeper } from "./keeper";

/** A kind of import: how its rows are read, and where its records are kept. */
export interface Kind {
  readonly format: Format;
  readonly keeper: Keeper;
}

const pair = <C extends Columns, Fact extends Identified>(
  format: Format<C, Fact>,
  keeper: Keeper<Fact>,
): Kind => ({ format, keeper });

/** Every kind of records that can be imported, in an order in which none names what a later one brings. */
export const kinds: readonly Kind[] = [
  pair(costCentres, inStore(costCentreStore)),
  pair(costCategories, inStore(costCategoryStore)),
  pair(vendors, inStore(vendorStore, "list")),
  pair(fxRates, inStore(rateStore, "list")),
  pair(indices, inStore(indexStore, "list")),
  pair(teams, inStore(teamStore)),
  pair(people, inStore(personStore)),
  pair(skillCatalogue, inStore(skillStore, "list")),
  pair(skills, inStore(personSkillStore, "list")),
  pair(certifications, inStore(certificationStore, "list")),
  pair(certificates, inStore(certificateStore, "list")),
  pair(roles, inStore(roleStore)),
  pair(payBands, inStore(payBandStore, "list")),
  pair(milestones, inStore(milestoneStore)),
  pair(contracts, inStore(contractStore, "list")),
  pair(priceSteps, inStore(contractStore, "list")),
  pair(renewals, inStore(renewalStore, "list")),
  pair(rateCards, inStore(rateCardStore, "list")),
  pair(costHistory, inStore(costSeriesStore, "list")),
  pair(cloudSeries, cloudSeriesKeeper),
  pair(assets, inStore(assetStore, "list")),
  pair(positions, inStore(positionStore, "list")),
  pair(initiatives, inStore(initiativeStore, "list")),
  pair(requirements, inStore(requirementStore, "list")),
  pair(trainings, inStore(trainingStore, "list")),
  pair(trainingBudgets, inStore(trainingBudgetStore, "list")),
  pair(workingCalendars, inStore(workingCalendarStore, "list")),
  pair(absences, inStore(absenceStore, "list")),
  pair(supportDemand, inStore(supportDemandStore, "list")),
  pair(runWork, inStore(runWorkStore, "list")),
  pair(rotas, inStore(rotaStore, "list")),
  pair(tasks, inStore(taskStore, "list")),
  pair(budget, budgetKeeper),
  pair(actuals, actualsKeeper),
];

/** The kind of that name; undefined where there is none. */
export const kindNamed = (name: string): Kind | undefined => kinds.find(({ format }) => format.name === name);
