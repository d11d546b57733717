import { renewalStore } from "../contracts/renewal-store";
import { contractStore } from "../contracts/store";
import { vendorStore } from "../contracts/vendor-store";
import { appendAudit } from "../database/audit";
import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import { lockSubjects, subjects } from "../database/subject";
import type { Transaction } from "../database/transaction";
import { removeAllDocuments } from "../documents/store";
import { removeAllBills } from "../infrastructure/bill-store";
import { assetStore } from "../infrastructure/asset-store";
import { cloudSeriesStore, costSeriesStore } from "../infrastructure/store";
import { removeAllBudgets } from "../ledger/budget-store";
import { removeAllPostings } from "../ledger/store";
import { firstSettings } from "../organisation/settings-store";
import {
  closeStore,
  costCategoryStore,
  costCentreStore,
  indexStore,
  rateStore,
  settingsStore,
} from "../organisation/store";
import { defaultCategories } from "../planning/category";
import { removeAllNotices } from "../notifications/clear-store";
import { initiativeStore, milestoneStore } from "../roadmap/store";
import { savingStore } from "../scenarios/savings-store";
import { removeAllScenarios } from "../scenarios/store";
import { personStore } from "../staffing/people-store";
import { payBandStore } from "../staffing/pay-band-store";
import { rateCardStore } from "../staffing/rate-card-store";
import { requisitionStore } from "../staffing/requisition-store";
import { roleStore } from "../staffing/role-store";
import { positionStore, teamStore } from "../staffing/store";
import {
  absenceStore,
  rotaStore,
  runWorkStore,
  supportDemandStore,
  taskStore,
  workingCalendarStore,
} from "../staffing/work-stores";
import { certificateStore } from "../training/certificate-store";
import { certificationStore } from "../training/certification-store";
import { trainingStore } from "../training/course-store";
import { requirementStore } from "../training/requirement-store";
import { trainingBudgetStore } from "../training/training-budget-store";
import { personSkillStore } from "../training/person-skill-store";
import { skillStore } from "../training/skill-store";

/** Everything that is kept, what refers to others before what it refers to. */
const removals: readonly (readonly [kind: string, remove: (tx: Transaction) => Promise<number>])[] = [
  ["documents", removeAllDocuments],
  ["notifications", removeAllNotices],
  ["savings", savingStore.removeAll],
  ["scenarios", removeAllScenarios],
  ["actuals", removeAllPostings],
  ["budget", removeAllBudgets],
  ["cloud-bill", removeAllBills],
  ...[
    certificateStore,
    requirementStore,
    trainingStore,
    trainingBudgetStore,
    certificationStore,
    cloudSeriesStore,
    costSeriesStore,
    assetStore,
    absenceStore,
    workingCalendarStore,
    supportDemandStore,
    runWorkStore,
    rotaStore,
    taskStore,
    requisitionStore,
    positionStore,
    payBandStore,
    roleStore,
    personSkillStore,
    skillStore,
    personStore,
    teamStore,
    rateCardStore,
    renewalStore,
    contractStore,
    vendorStore,
    initiativeStore,
    milestoneStore,
    rateStore,
    indexStore,
    closeStore,
  ].map((store) => [store.kind, store.removeAll] as const),
];

/** Sets the settings, the tree of cost centres and the list of categories back to what a new installation has. */
async function beginAgain(tx: Transaction, origin: Origin): Promise<number> {
  await settingsStore.save(tx, [{ fact: firstSettings, version: null, origin }]);
  const categories = await costCategoryStore.removeAll(tx);
  const fresh = defaultCategories.map((category) => ({ ...category, parent: null }));
  await costCategoryStore.save(
    tx,
    fresh.map((fact) => ({ fact, version: 0, origin })),
  );
  return (await costCentreStore.removeAll(tx)) + categories;
}

/**
 * Removes every record, all rates, closes, budgets, bills, imports and forecasts, and sets the settings back; users and the audit trail
 * stay. Histories begin anew: a record made later under the id of a removed one does not show its rows.
 */
export async function clearOrganisation(tx: Transaction, origin: Origin): Promise<void> {
  await lockSubjects(tx, subjects);
  const counts: { field: string; from: string; to: null }[] = [];
  appendAudit(tx, [
    { kind: "organisation", recordId: "organisation", action: "clear", origin, changes: counts },
  ]);
  for (const [field, remove] of removals) counts.push({ field, from: String(await remove(tx)), to: null });
  counts.push({ field: "organisation", from: String(await beginAgain(tx, origin)), to: null });
  await tx.prisma.importRun.deleteMany();
  await tx.query("DELETE FROM import_mapping");
  await tx.prisma.forecastCache.deleteMany();
}

/** Whether nothing was entered or imported yet: no organisation set up, no cost centre, vendor, team, series, position, initiative or posting. */
export async function isEmpty({ query }: Query): Promise<boolean> {
  const [found] = await query<{ empty: boolean }>(
    `SELECT (SELECT name = '' FROM organisation) AND NOT EXISTS (SELECT FROM cost_centre) AND NOT EXISTS (SELECT FROM vendor)
        AND NOT EXISTS (SELECT FROM team) AND NOT EXISTS (SELECT FROM milestone) AND NOT EXISTS (SELECT FROM rate) AS empty`,
  );
  return found?.empty === true;
}
