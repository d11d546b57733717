import { type Day } from "../planning/day";
import { monthOf } from "../planning/day";
import type { Line } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import type { Contract } from "../planning/sources/contract";
import { datesOf } from "../planning/sources/source";
import { type Standing, standing, termsOf } from "../planning/standing";
import type { Asked } from "./asked";

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

interface Known {
  readonly reads: readonly unknown[];
  readonly stands: Standing | null;
}

// Where a contract stands follows from itself, the day, its milestones and what initiatives wish; the rest leaves it as it was.
const known = new WeakMap<Contract, Known>();

/** A contract with where it stands today; null dates while it hangs on nothing. */
export function standingOf(contract: Contract, { plan: { context } }: Pick<Asked, "plan">): Standing | null {
  const wish = context.effects.ends.get(`contracts/${contract.id}`)?.month;
  const reads = [context.today, wish, ...datesOf([contract.start, contract.end], context)];
  const before = known.get(contract);
  if (before?.reads.every((value, i) => value === reads[i])) return before.stands;
  const terms = termsOf(contract, context);
  const stands = typeof terms === "string" ? null : standing(contract, terms, context);
  known.set(contract, { reads, stands });
  return stands;
}

/** The lines of each contract. */
export function linesByContract(lines: readonly Line[]): Map<string, Line[]> {
  const byContract = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.source !== "contracts") continue;
    const known = byContract.get(line.record);
    if (known) known.push(line);
    else byContract.set(line.record, [line]);
  }
  return byContract;
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

/** What has to be decided within so many days, soonest first, with deadlines missed in the last 30 days. */
export function dueWithin(asked: Asked, days: number): Due[] {
  const lines = linesByContract(asked.plan.lines);
  const found: Due[] = [];
  for (const contract of asked.portfolio.facts.contracts.values()) {
    const stands = standingOf(contract, asked);
    const due = stands && dueOf(contract, stands, lines.get(contract.id) ?? [], asked.today);
    if (due && due.daysLeft <= days && due.daysLeft >= -30) found.push(due);
  }
  return found.sort((a, b) => a.day - b.day || (a.contract < b.contract ? -1 : 1));
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
