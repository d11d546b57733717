import type { Decimal } from "../decimal";
import type { Kept } from "../facts";
import type { Currency } from "../money";
import type { Month } from "../month";
import type { Level } from "../skill";
import type { When } from "../when";

export type InitiativeStatus = "idea" | "assess" | "planned" | "running" | "done" | "stopped";
export const initiativeStatuses: readonly InitiativeStatus[] = [
  "idea",
  "assess",
  "planned",
  "running",
  "done",
  "stopped",
];

/** Stages that are not in the plan. */
export const uncountedStatuses: readonly InitiativeStatus[] = ["idea", "assess", "stopped"];

/** An item of the roadmap. Amounts in `currency`. */
export interface Initiative extends Kept {
  readonly title: string;
  readonly costCentre: string;
  readonly category: string;
  /** Category of its run cost. */
  readonly runCategory: string;
  readonly currency: Currency;
  readonly start: When;
  /** At least one. */
  readonly durationMonths: number;
  readonly oneOff: Decimal;
  /** Dated parts of the one-off cost; empty: spread evenly over the initiative's months. */
  readonly oneOffSteps: readonly OneOffStep[];
  readonly runPerMonth: Decimal;
  readonly savingsPerMonth: Decimal;
  readonly nature: "opex" | "capex";
  /** Months over which a capital one-off depreciates from the month after its end; null: a data issue. */
  readonly usefulLifeMonths: number | null;
  readonly objective: string | null;
  readonly status: InitiativeStatus | null;
  readonly owner: string | null;
  readonly service: string | null;
  readonly dependsOn: readonly string[];
  readonly benefits: readonly Benefit[];
  /** The work of our own people; it costs nothing extra, and asks for their time. */
  readonly efforts: readonly Effort[];
}

/** So many days of work, spread evenly over the initiative's months. What is null is anybody's. */
export interface Effort {
  readonly days: Decimal;
  readonly team: string | null;
  /** The id of a role, or its name. */
  readonly role: string | null;
  readonly skill: string | null;
  /** The level of the skill that is needed at least; null: works alone. */
  readonly level: Level | null;
}

export interface OneOffStep {
  readonly month: Month;
  readonly amount: Decimal;
}

/** A benefit that points at a row changes that row from the month after the initiative's end and makes no line of its own. */
export interface Benefit {
  readonly action: "end-contract" | "remove-position" | "scale-series" | "end-series";
  readonly target: string;
  /** For `scale-series`: what is left of it, in per cent. */
  readonly remainingPct: Decimal | null;
}
