import { contractStore, vendorStore } from "../contracts/store";
import type { Query } from "../database/query";
import type { Loaded } from "../database/record-store";
import type { Counters, Subject } from "../database/subject";
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
import { initiativeStore, milestoneStore } from "../roadmap/store";
import { personStore } from "../staffing/people-store";
import { rateCardStore } from "../staffing/rate-card-store";
import { positionStore, teamStore } from "../staffing/store";

/** Every store a portfolio is read from, under the name its facts are kept by. */
const stores = {
  contracts: contractStore,
  vendors: vendorStore,
  "cost-history": costSeriesStore,
  cloud: cloudSeriesStore,
  positions: positionStore,
  teams: teamStore,
  people: personStore,
  rateCards: rateCardStore,
  initiatives: initiativeStore,
  milestones: milestoneStore,
  costCentres: costCentreStore,
  categories: costCategoryStore,
  rates: rateStore,
  indices: indexStore,
  settings: settingsStore,
  closes: closeStore,
} as const;

/** The name under which the records of a kind are kept; undefined where no portfolio keeps them. */
export const storeNamed = (kind: string): keyof typeof stores | undefined =>
  (Object.keys(stores) as (keyof typeof stores)[]).find((name) => stores[name].kind === kind);

type Stores = typeof stores;
type FactIn<Store> = Store extends { load(query: Query, since: null): Promise<Loaded<infer Fact>> }
  ? Fact
  : never;

/** All records by name and id, as they were at one moment. A map that did not change is the same map. */
export type Kept = { readonly [Name in keyof Stores]: ReadonlyMap<string, FactIn<Stores[Name]>> } & {
  readonly budgets: ReadonlyMap<string, Budget>;
  readonly posted: readonly Posted[];
};

const empty = new Map<string, never>();

export const nothing: Kept = {
  contracts: empty,
  vendors: empty,
  "cost-history": empty,
  cloud: empty,
  positions: empty,
  teams: empty,
  people: empty,
  rateCards: empty,
  initiatives: empty,
  milestones: empty,
  costCentres: empty,
  categories: empty,
  rates: empty,
  indices: empty,
  settings: empty,
  closes: empty,
  budgets: empty,
  posted: [],
};

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
  const read = async <Fact extends { readonly id: string }>(
    store: { readonly subject: Subject; load(query: Query, since: number | null): Promise<Loaded<Fact>> },
    known: ReadonlyMap<string, Fact>,
  ) => {
    if (!stale(store.subject)) return known;
    return over(known, await store.load(query, since?.[store.subject] ?? null), ({ id }) => id);
  };
  const budgets = stale("budgets")
    ? await loadBudgets(query, since?.budgets ?? null)
    : { changed: [], removed: [] };
  return {
    contracts: await read(stores.contracts, before.contracts),
    vendors: await read(stores.vendors, before.vendors),
    "cost-history": await read(stores["cost-history"], before["cost-history"]),
    cloud: await read(stores.cloud, before.cloud),
    positions: await read(stores.positions, before.positions),
    teams: await read(stores.teams, before.teams),
    people: await read(stores.people, before.people),
    rateCards: await read(stores.rateCards, before.rateCards),
    initiatives: await read(stores.initiatives, before.initiatives),
    milestones: await read(stores.milestones, before.milestones),
    costCentres: await read(stores.costCentres, before.costCentres),
    categories: await read(stores.categories, before.categories),
    rates: await read(stores.rates, before.rates),
    indices: await read(stores.indices, before.indices),
    settings: await read(stores.settings, before.settings),
    closes: await read(stores.closes, before.closes),
    budgets: over(before.budgets, budgets, ({ version }) => version),
    posted: stale("actuals") ? await readPosted(query) : before.posted,
  };
}
