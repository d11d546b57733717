import type { Day } from "./day";
import type { Decimal } from "./decimal";
import type { Month } from "./month";
import type { Currency } from "./money";

/** What every stored record carries besides its own fields. */
export interface Kept {
  readonly id: string;
  /** Raised by one with each change; a writer must name the version it saw. */
  readonly version: number;
}

/** A place on which costs are charged; a tree. */
export interface CostCentre extends Kept {
  readonly name: string;
  readonly parent: string | null;
  readonly entity: string | null;
  /** Irrecoverable share of tax in per cent, added to its contracts' cost. */
  readonly irrecoverableTaxPct: Decimal | null;
  /** Vacancy rate in per cent of its salaries: a negative line of its own. */
  readonly vacancyRatePct: Decimal | null;
}

/** A team; smaller ones merge into their parent where single salaries must not show. */
export interface Team extends Kept {
  readonly name: string;
  readonly parent: string | null;
  /** Who leads it: a person's id, or a name that is no record. */
  readonly head: string | null;
}

/** How hard the questions are that somebody answers, the first who is asked being L1. */
export type SupportTier = "L1" | "L2" | "L3" | "L4";
export const supportTiers: readonly SupportTier[] = ["L1", "L2", "L3", "L4"];

/** Someone who works here. A position names whoever fills it by this id, or by a name that is no record. */
export interface Person extends Kept {
  readonly name: string;
  readonly email: string | null;
  readonly team: string;
  readonly role: string | null;
  readonly supportTier: SupportTier | null;
  /** The first and the last day here; null: not known, and goes on. */
  readonly startDate: Day | null;
  readonly endDate: Day | null;
  /** The person they report to. */
  readonly manager: string | null;
  /** Where they work; calendars of working days and pay bands are named by it. */
  readonly location: string | null;
  readonly kind: EmploymentKind;
  /** The person who helps them on. */
  readonly mentor: string | null;
}

/** How somebody is here; a seat is meant for one of them. */
export type EmploymentKind = "employee" | "contractor" | "intern";
export const employmentKinds: readonly EmploymentKind[] = ["employee", "contractor", "intern"];

/** What kind of cost; a tree of two levels. */
export interface CostCategory extends Kept {
  readonly name: string;
  readonly parent: string | null;
}

/** One month's rate: reporting currency for one unit of `currency`. */
export interface Rate {
  readonly currency: Currency;
  readonly month: Month;
  readonly rate: Decimal;
  readonly table: "plan" | "actual";
}

/** One published value of a price index. */
export interface IndexValue {
  readonly index: string;
  readonly month: Month;
  readonly value: Decimal;
}

/** Ledger postings of one month, summed by what a plan can tell apart. */
export interface Posted {
  readonly month: Month;
  readonly costCentre: string;
  readonly category: string;
  readonly vendor: string;
  readonly currency: Currency;
  readonly basis: "accrual" | "cash";
  readonly nature: Nature;
  readonly amount: Decimal;
}

/** One amount of a budget, as it was approved. */
export interface BudgetAmount {
  readonly month: Month;
  readonly costCentre: string;
  readonly category: string;
  readonly vendor: string;
  readonly line: string;
  readonly currency: Currency;
  readonly nature: Nature;
  readonly amount: Decimal;
}

/** A version of amounts that was approved; `rates` are its own and do not follow the plan's. */
export interface Budget {
  readonly version: string;
  readonly approved: boolean;
  readonly amounts: readonly BudgetAmount[];
  readonly rates: readonly Rate[];
}

export type Nature = "operating" | "capital-purchase" | "depreciation" | "write-off";

export const natures: readonly Nature[] = ["operating", "capital-purchase", "depreciation", "write-off"];
