import { addMonths } from "@/server/planning/day";
import { addToMonth } from "@/server/planning/month";
import type { Initiative } from "@/server/planning/sources/initiative";
import { hangs, type When } from "@/server/planning/when";

/** A date so many months later; one that hangs on a milestone goes on hanging on it. */
export const shifted = (when: When, months: number): When =>
  hangs(when) ? { ...when, months: when.months + months } : addMonths(when, months);

/** What of an initiative moves with its bar: its beginning, and what it costs in single months. */
export const shiftedInitiative = (
  { start, oneOffSteps }: Pick<Initiative, "start" | "oneOffSteps">,
  months: number,
): Pick<Initiative, "start" | "oneOffSteps"> => ({
  start: shifted(start, months),
  oneOffSteps: oneOffSteps.map((step) => ({ ...step, month: addToMonth(step.month, months) })),
});
