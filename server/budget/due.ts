import { type Due, dueOf } from "../planning/due";
import type { Line } from "../planning/line";
import type { Contract } from "../planning/sources/contract";
import { datesOf } from "../planning/sources/source";
import { type Standing, standing, termsOf } from "../planning/standing";
import type { Asked } from "./asked";

interface Known {
  readonly reads: readonly unknown[];
  readonly stands: Standing | null;
}

// Where a contract stands follows from itself, the day, what its dates hang on and what initiatives wish; the rest leaves it as it was.
const known = new WeakMap<Contract, Known>();

/** A contract with where it stands today; null dates while it hangs on nothing. */
export function standingOf(contract: Contract, { plan: { context } }: Pick<Asked, "plan">): Standing | null {
  const wish = context.effects.ends.get(`contracts/${contract.id}`)?.month;
  const reads = [
    context.today,
    wish,
    context.coTerms.get(contract.id),
    context.assumptions.holidays,
    ...datesOf([contract.start, contract.end], context),
  ];
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

/** The next thing to decide about a contract: the same for list, page, board, calendar and decision sheet. */
export const dueIn = (
  contract: Contract,
  stands: Standing,
  lines: readonly Line[],
  { plan, portfolio }: Pick<Asked, "plan" | "portfolio">,
): Due | null => dueOf(contract, stands, lines, plan.context, portfolio.renewals);

/** What has to be decided within so many days, soonest first, with deadlines missed in the last 30 days. */
export function dueWithin(asked: Asked, days: number): Due[] {
  const lines = linesByContract(asked.plan.lines);
  const found: Due[] = [];
  for (const contract of asked.portfolio.facts.contracts.values()) {
    const stands = standingOf(contract, asked);
    const due = stands && dueIn(contract, stands, lines.get(contract.id) ?? [], asked);
    if (due && due.daysLeft <= days && due.daysLeft >= -30) found.push(due);
  }
  return found.sort((a, b) => a.day - b.day || (a.contract < b.contract ? -1 : 1));
}
