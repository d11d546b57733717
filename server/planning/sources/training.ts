import type { Day } from "../day";
import type { Decimal } from "../decimal";
import type { Kept } from "../facts";
import type { Currency } from "../money";
import type { Level } from "../skill";
import type { When } from "../when";

export const trainingKinds = ["course", "conference", "induction", "user-training", "self-study"] as const;
export type TrainingKind = (typeof trainingKinds)[number];

/** Planned can still be left out · booked is bound · cancelled costs nothing. Done is who completed it. */
export const trainingStatuses = ["planned", "booked", "cancelled"] as const;
export type TrainingStatus = (typeof trainingStatuses)[number];

/** Something people learn. Amounts in `currency`. */
export interface Training extends Kept {
  readonly title: string;
  readonly kind: TrainingKind;
  readonly status: TrainingStatus;
  /** When it is taken; null: not decided yet, so that it is in no plan. */
  readonly date: When | null;
  /** For each who takes part. */
  readonly fee: Decimal;
  /** For all of them together. */
  readonly travel: Decimal;
  readonly currency: Currency;
  readonly category: string;
  /** Null: the cost centres of the positions of those who take part. */
  readonly costCentre: string | null;
  readonly vendor: string | null;
  /** The initiative it prepares people for. */
  readonly initiative: string | null;
  /** Who takes part, by the ids of people. */
  readonly people: readonly string[];
  /** How many take part where not all are named; null: those who are. */
  readonly places: number | null;
  /** What it leads to. */
  readonly certification: string | null;
  readonly skill: string | null;
  readonly level: Level | null;
  /** The role everybody in which must complete it; "all": everybody. */
  readonly mandatoryFor: string | null;
  readonly completions: readonly Completion[];
}

export interface Completion {
  readonly person: string;
  readonly day: Day;
  /** What shows it, in words; files lie with the record. */
  readonly evidence: string | null;
}

/** What stands for every role in `mandatoryFor`. */
export const everybody = "all";

/** How many pay the fee. */
export const participants = ({ people, places }: Pick<Training, "people" | "places">): number =>
  places ?? people.length;
