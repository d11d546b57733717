import type { Assumptions, Organisation } from "./assumptions";
import type {
  Budget,
  CostCategory,
  CostCentre,
  IndexValue,
  Person,
  Posted,
  Rate,
  Team,
  Vendor,
} from "./facts";
import type { Month } from "./month";
import type { RateCard } from "./rate-card";
import type { Milestone } from "./schedule";
import type { FactOf, sources } from "./sources/index";

type Source = (typeof sources)[number];

/** All records plans are computed from, by kind and id. Derived from the list of sources: a kind without a loader does not compile. */
export type Facts = {
  readonly [S in Source as S["kind"]]: ReadonlyMap<string, FactOf<S>>;
} & { readonly milestones: ReadonlyMap<string, Milestone & { readonly version: number }> };

export type FactKind = keyof Facts;

/** Everything a plan is computed from, as one immutable value that can be frozen as it is. */
export interface Portfolio {
  readonly organisation: Organisation;
  readonly facts: Facts;
  readonly costCentres: ReadonlyMap<string, CostCentre>;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly people: ReadonlyMap<string, Person>;
  readonly rateCards: ReadonlyMap<string, RateCard>;
  readonly categories: ReadonlyMap<string, CostCategory>;
  readonly rates: readonly Rate[];
  readonly indices: readonly IndexValue[];
  readonly assumptions: Assumptions;
  /** The last closed month; null: none was closed yet. */
  readonly lastClose: Month | null;
  readonly posted: readonly Posted[];
  readonly budgets: readonly Budget[];
}
