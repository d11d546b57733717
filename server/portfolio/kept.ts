import { renewalStore } from "../contracts/renewal-store";
import { contractStore } from "../contracts/store";
import { vendorStore } from "../contracts/vendor-store";
import type { Query } from "../database/query";
import type { Loaded } from "../database/record-store";
import type { Counters, Subject } from "../database/subject";
import { assetStore } from "../infrastructure/asset-store";
import { cloudSeriesStore, costSeriesStore } from "../infrastructure/store";
import { loadBudgets } from "../ledger/budget-load-store";
import { readPosted } from "../ledger/store";
import {
  closeStore,
  costCategoryStore,
  costCentreStore,
  indexStore,
  rateStore,
  settingsStore,
} from "../organisation/store";
import type { Budget, Posted } from "../planning/facts";
import type { Registers } from "../planning/portfolio";
import { initiativeStore, milestoneStore } from "../roadmap/store";
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

/** The stores of what makes lines, under the name its facts are kept by. */
const facts = {
  contracts: contractStore,
  "cost-history": costSeriesStore,
  cloud: cloudSeriesStore,
  assets: assetStore,
  positions: positionStore,
  trainings: trainingStore,
  initiatives: initiativeStore,
  milestones: milestoneStore,
} as const;

/** The stores of what makes no lines; a new one is a line here and in Registers. */
const registers = {
  vendors: vendorStore,
  teams: teamStore,
  people: personStore,
  skills: skillStore,
  personSkills: personSkillStore,
  rateCards: rateCardStore,
  roles: roleStore,
  payBands: payBandStore,
  requisitions: requisitionStore,
  certifications: certificationStore,
  certificates: certificateStore,
  requirements: requirementStore,
  trainingBudgets: trainingBudgetStore,
  renewals: renewalStore,
  costCentres: costCentreStore,
  categories: costCategoryStore,
  workingCalendars: workingCalendarStore,
  absences: absenceStore,
  supportDemand: supportDemandStore,
  runWork: runWorkStore,
  rotas: rotaStore,
  tasks: taskStore,
} as const;

const stores = {
  ...facts,
  ...registers,
  rates: rateStore,
  indices: indexStore,
  settings: settingsStore,
  closes: closeStore,
} as const;

type Stores = typeof stores;
type StoreName = keyof Stores;
const storeNames = Object.keys(stores) as StoreName[];

/** The name under which the records of a kind are kept; undefined where no portfolio keeps them. */
export const storeNamed = (kind: string): StoreName | undefined =>
  storeNames.find((name) => stores[name].kind === kind);

type FactIn<Store> = Store extends { load(query: Query, since: null): Promise<Loaded<infer Fact>> }
  ? Fact
  : never;
type Maps = { readonly [Name in StoreName]: ReadonlyMap<string, FactIn<Stores[Name]>> };

/** All records by name and id, as they were at one moment. A map that did not change is the same map. */
export type Kept = Maps & {
  readonly budgets: ReadonlyMap<string, Budget>;
  readonly posted: readonly Posted[];
};

const empty = new Map<string, never>();

type AnyMaps = Partial<Record<StoreName, ReadonlyMap<string, unknown>>>;

const noMaps: AnyMaps = {};
for (const name of storeNames) noMaps[name] = empty;

// Every store has an empty map.
export const nothing: Kept = { ...(noMaps as Maps), budgets: empty, posted: [] };

/** The names of what makes lines. */
export const factNames = Object.keys(facts) as (keyof typeof facts)[];

const picked = <Name extends StoreName>(kept: Kept, names: readonly Name[]): Pick<Maps, Name> =>
  Object.fromEntries(names.map((name) => [name, kept[name]])) as Pick<Maps, Name>;

export const factsIn = (kept: Kept): Pick<Maps, keyof typeof facts> => picked(kept, factNames);

export const registersIn = (kept: Kept): Pick<Registers, keyof typeof registers> =>
  picked(kept, Object.keys(registers) as (keyof typeof registers)[]);

/** Lays what changed over what was there; the same map when nothing did. */
function over<Fact>(
  before: ReadonlyMap<string, Fact>,
  { changed, removed }: Loaded<Fact>,
  idOf: (fact: Fact) => string,
): ReadonlyMap<string, Fact> {
  if (changed.length === 0 && removed.length === 0) return before;
  const after = new Map(before);
  for (const id of removed) after.delete(id);
  for (const fact of changed) after.set(idOf(fact), fact);
  return after;
}

/** Reads the rows and removals after the counters `since`; null: everything. */
export async function readAfter(
  query: Query,
  before: Kept,
  since: Counters | null,
  now: Counters,
): Promise<Kept> {
  const stale = (subject: Subject) => since === null || since[subject] !== now[subject];
  const maps: AnyMaps = {};
  for (const name of storeNames) {
    const { subject, load }: AnyStore = stores[name];
    maps[name] = stale(subject)
      ? over<{ readonly id: string }>(
          before[name],
          await load(query, since?.[subject] ?? null),
          ({ id }) => id,
        )
      : before[name];
  }
  const budgets = stale("budgets")
    ? await loadBudgets(query, since?.budgets ?? null)
    : { changed: [], removed: [] };
  return {
    // Each map holds the facts of the store of its name.
    ...(maps as Maps),
    budgets: over(before.budgets, budgets, ({ version }) => version),
    posted: stale("actuals") ? await readPosted(query) : before.posted,
  };
}

/** A store where it does not matter what it keeps. */
interface AnyStore {
  readonly subject: Subject;
  load(query: Query, since: number | null): Promise<Loaded<{ readonly id: string }>>;
}
