import type { Assumptions, Organisation } from "./assumptions";
import type { Budget, CostCategory, CostCentre, IndexValue, Person, Posted, Rate, Team } from "./facts";
import type { Certificate, Certification, Requirement } from "./certification";
import type { Month } from "./month";
import type { RateCard } from "./rate-card";
import type { Renewal } from "./renewal";
import type { PayBand, Requisition, Role } from "./role";
import type { Milestone } from "./schedule";
import type { PersonSkill, Skill } from "./skill";
import type { TrainingBudget } from "./training-budget";
import type { FactOf, sources } from "./sources/index";
import type { Vendor } from "./vendor";
import type { Absence, Rota, RunWork, SupportDemand, Task, WorkingCalendar } from "./work-records";

type Source = (typeof sources)[number];

/** All records plans are computed from, by kind and id. Derived from the list of sources: a kind without a loader does not compile. */
export type Facts = {
  readonly [S in Source as S["kind"]]: ReadonlyMap<string, FactOf<S>>;
} & { readonly milestones: ReadonlyMap<string, Milestone & { readonly version: number }> };

export type FactKind = keyof Facts;

/** Records by id that make no lines of their own; questions are answered from them. */
export interface Registers {
  readonly costCentres: ReadonlyMap<string, CostCentre>;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly people: ReadonlyMap<string, Person>;
  readonly rateCards: ReadonlyMap<string, RateCard>;
  readonly categories: ReadonlyMap<string, CostCategory>;
  readonly renewals: ReadonlyMap<string, Renewal>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly payBands: ReadonlyMap<string, PayBand>;
  readonly requisitions: ReadonlyMap<string, Requisition>;
  readonly skills: ReadonlyMap<string, Skill>;
  readonly personSkills: ReadonlyMap<string, PersonSkill>;
  readonly certifications: ReadonlyMap<string, Certification>;
  readonly certificates: ReadonlyMap<string, Certificate>;
  readonly requirements: ReadonlyMap<string, Requirement>;
  readonly trainingBudgets: ReadonlyMap<string, TrainingBudget>;
  readonly workingCalendars: ReadonlyMap<string, WorkingCalendar>;
  readonly absences: ReadonlyMap<string, Absence>;
  readonly supportDemand: ReadonlyMap<string, SupportDemand>;
  readonly runWork: ReadonlyMap<string, RunWork>;
  readonly rotas: ReadonlyMap<string, Rota>;
  readonly tasks: ReadonlyMap<string, Task>;
}

const none: ReadonlyMap<string, never> = new Map<string, never>();

export const noRegisters: Registers = {
  costCentres: none,
  vendors: none,
  teams: none,
  people: none,
  rateCards: none,
  categories: none,
  renewals: none,
  roles: none,
  payBands: none,
  requisitions: none,
  skills: none,
  personSkills: none,
  certifications: none,
  certificates: none,
  requirements: none,
  trainingBudgets: none,
  workingCalendars: none,
  absences: none,
  supportDemand: none,
  runWork: none,
  rotas: none,
  tasks: none,
};

/** Everything a plan is computed from, as one immutable value that can be frozen as it is. */
export interface Portfolio extends Registers {
  readonly organisation: Organisation;
  readonly facts: Facts;
  readonly rates: readonly Rate[];
  readonly indices: readonly IndexValue[];
  readonly assumptions: Assumptions;
  /** The last closed month; null: none was closed yet. */
  readonly lastClose: Month | null;
  readonly posted: readonly Posted[];
  readonly budgets: readonly Budget[];
}
