import type { Day } from "./day";

/** A date of a record: a day, or so many months after a milestone. */
export type When = Day | AfterMilestone;

export interface AfterMilestone {
  readonly milestone: string;
  readonly months: number;
}

export const hangs = (when: When): when is AfterMilestone => typeof when === "object";
