import { type Day, monthOf } from "./day";
import type { Line } from "./line";
import { type Month, monthAt } from "./month";
import type { Contract } from "./sources/contract";
import type { Standing } from "./standing";

/** A date by which something has to be decided about a contract. */
export interface Due {
  readonly contract: string;
  readonly title: string;
  readonly vendor: string;
  readonly what: "cancel-by" | "exercise-by" | "ends-without-successor" | "missed";
  readonly day: Day;
  /** Negative: so many days ago. */
  readonly daysLeft: number;
  /** Minor units: what doing nothing costs (the whole next term), or a year of what leaves the plan; null without a rate. */
  readonly amount: number | null;
  readonly until: Day | null;
}

/** The sum of lines from one month to another, both included; lines without a rate are outside every sum. */
export function spent(lines: readonly Line[], first: Month, last: Month): number {
  let sum = 0;
  for (const { converted, amounts, first: begins } of lines) {
    if (!converted) continue;
    const end = Math.min(last - begins, amounts.length - 1);
    for (let at = Math.max(0, first - begins); at <= end; at++) sum += amounts[at] ?? 0;
  }
  return sum;
}

/** The next thing to decide about a contract; null where nothing is. */
export function dueOf(contract: Contract, stands: Standing, lines: readonly Line[], today: Day): Due | null {
  const { deadlines, lastDay, endsWithoutSuccessor } = stands;
  const about = (what: Due["what"], day: Day, from: Day, months: number, until: Day | null): Due => {
    const first = monthAt(monthOf(from) + 1);
    const amount = lines.some((line) => line.converted)
      ? spent(lines, first, monthAt(first + months - 1))
      : null;
    return {
      contract: contract.id,
      title: contract.title || contract.id,
      vendor: contract.vendor,
      what,
      day,
      daysLeft: day - today,
      amount,
      until,
    };
  };
  if (contract.decision === "renew" || contract.noticeServed !== null) return null;
  if (deadlines.missed && today - deadlines.missed.cancelBy <= 30)
    return about(
      "missed",
      deadlines.missed.cancelBy,
      deadlines.currentTermEnd ?? today,
      contract.renewalMonths,
      deadlines.missed.renewedTo,
    );
  if (deadlines.nextCancelBy !== null && deadlines.earliestEnd !== null)
    return about(
      "cancel-by",
      deadlines.nextCancelBy,
      deadlines.earliestEnd,
      contract.renewalMonths,
      deadlines.earliestEnd,
    );
  if (endsWithoutSuccessor && lastDay !== null) {
    const exercise =
      deadlines.exerciseBy !== null && deadlines.exerciseBy >= today ? deadlines.exerciseBy : null;
    const yearBefore = spent(lines, monthAt(monthOf(lastDay) - 11), monthOf(lastDay));
    const due = about(
      exercise === null ? "ends-without-successor" : "exercise-by",
      exercise ?? lastDay,
      lastDay,
      1,
      lastDay,
    );
    return { ...due, amount: due.amount === null ? null : yearBefore };
  }
  return null;
}
