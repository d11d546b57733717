import type { Context } from "./context";
import { type Day, monthOf } from "./day";
import { costOfTerms } from "./doing-nothing";
import type { Line } from "./line";
import { type Month, monthAt } from "./month";
import { type Renewals, termRenewal } from "./renewal-term";
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
  /**
   * Minor units: what doing nothing costs (the whole next term), or a year of what leaves the plan; null without a rate, and where it is
   * left in the middle of a term.
   */
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

const none: Renewals = new Map();

/**
 * The next thing to decide about a contract as of the context's day; null where nothing is. `lines` are the contract's; with the
 * `renewals` a decision to renew an earlier term does not count for this one.
 */
export function dueOf(
  contract: Contract,
  stands: Standing,
  lines: readonly Line[],
  context: Context,
  renewals: Renewals = none,
): Due | null {
  const { currentTermEnd, earliestEnd, nextCancelBy, exerciseBy, missed } = stands.deadlines;
  const { today } = context;
  if (contract.noticeServed !== null) return null;
  if (contract.decision === "renew" && !termRenewal(contract, context, renewals).isOfEarlierTerm) return null;
  const about = (what: Due["what"], day: Day, until: Day | null, amount: number | null): Due => ({
    contract: contract.id,
    title: contract.title || contract.id,
    vendor: contract.vendor,
    what,
    day,
    daysLeft: day - today,
    amount,
    until,
  });
  const terms = (after: Day, to?: Day) => costOfTerms(contract, context, { after, to })?.total ?? null;
  if (missed && today - missed.cancelBy <= 30)
    return about(
      "missed",
      missed.cancelBy,
      missed.renewedTo,
      terms(currentTermEnd ?? today, missed.renewedTo),
    );
  if (nextCancelBy !== null && earliestEnd !== null)
    return about(
      "cancel-by",
      nextCancelBy,
      earliestEnd,
      stands.leftEarly === null ? terms(earliestEnd) : null,
    );
  if (!stands.endsWithoutSuccessor || stands.lastDay === null) return null;
  const { lastDay } = stands;
  const year = lines.some((line) => line.converted)
    ? spent(lines, monthAt(monthOf(lastDay) - 11), monthOf(lastDay))
    : null;
  return exerciseBy !== null && exerciseBy >= today
    ? about("exercise-by", exerciseBy, lastDay, year)
    : about("ends-without-successor", lastDay, lastDay, year);
}
