import { type Context } from "./context";
import { type Day, lastDayOf, monthOf } from "./day";
import type { Month } from "./month";
import { dayOf } from "./schedule";
import type { Contract } from "./sources/contract";
import { type Deadlines, deadlines, earliestEnd, type Terms, termEnd } from "./terms";

/** Where a contract stands in a plan: what its months follow from. */
export interface Standing {
  readonly start: Day;
  readonly firstEnd: Day | null;
  /** The last day in the plan; null: it goes on. */
  readonly lastDay: Day | null;
  readonly deadlines: Deadlines;
  /** The last month in which it is committed; null: nothing is. */
  readonly committedTo: Month | null;
  /** The first month that is only assumed; null: none is. */
  readonly assumedFrom: Month | null;
  /** The first month of overlap: it is wished to be over, and runs on. */
  readonly overlapFrom: Month | null;
  /** It stops undecided and nothing follows. */
  readonly endsWithoutSuccessor: boolean;
  /** It is to end, notice was not served, and the deadline passed. */
  readonly decidedNotServed: boolean;
}

/** What keeps a contract's dates from being known. */
export type Undated = "milestone" | "end-before-start" | "no-end";

/** The dates a contract's terms are computed from; or why there are none. */
export function termsOf(contract: Contract, { schedule }: Pick<Context, "schedule">): Terms | Undated {
  const start = dayOf(contract.start, schedule);
  const firstEnd = contract.end === null ? null : dayOf(contract.end, schedule);
  if (start === null || (contract.end !== null && firstEnd === null)) return "milestone";
  if (firstEnd === null && contract.renewal !== "open") return "no-end";
  if (firstEnd !== null && firstEnd < start) return "end-before-start";
  return { ...contract, start, firstEnd };
}

/** Where a contract stands, from its terms, what was decided, and what initiatives wish. */
export function standing(
  contract: Contract,
  terms: Terms,
  { today, effects }: Pick<Context, "today" | "effects">,
): Standing {
  const wished = wishedEnd(contract, effects.ends.get(`contracts/${contract.id}`)?.month ?? null);
  const served =
    contract.noticeServed === null
      ? null
      : (contract.noticeServedEnd ?? earliestEnd(contract.noticeServed, terms));
  const isToEnd = contract.decision === "end" || contract.decision === "replaced" || wished !== null;
  const lastDay = served ?? (isToEnd ? ending(wished, today, terms) : undisturbed(contract, terms, today));
  const due = deadlines(today, terms);
  const committedEnd = served ?? earlier(due.earliestEnd, lastDay);
  return {
    start: terms.start,
    firstEnd: terms.firstEnd,
    lastDay,
    deadlines:
      served === null ? due : { ...due, earliestEnd: served, nextCancelBy: null, sendBy: null, missed: null },
    committedTo: committedEnd === null ? null : monthOf(committedEnd),
    assumedFrom: assumedFrom(contract, terms, due.earliestEnd),
    overlapFrom: wished === null ? null : ((wished + 1) as Month),
    endsWithoutSuccessor:
      stopsUndecided(contract, terms) && wished === null && lastDay !== null && lastDay >= today,
    decidedNotServed: isToEnd && served === null && due.missed !== null,
  };
}

const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a);

/** The wish of a decision or of an initiative's benefit, whichever comes first. */
function wishedEnd(contract: Contract, byInitiative: Month | null): Month | null {
  if (contract.wishedEnd === null) return byInitiative;
  return byInitiative === null || contract.wishedEnd < byInitiative ? contract.wishedEnd : byInitiative;
}

/** The last day when it is to end: never before the earliest end, and for a term contract at the end of a term. */
function ending(wished: Month | null, today: Day, terms: Terms): Day | null {
  const possible = earliestEnd(today, terms);
  const wish = wished === null ? null : lastDayOf(wished);
  if (possible === null || wish === null || wish <= possible) return possible;
  if (terms.renewal === "open") return wish;
  if (terms.renewal !== "renews" || terms.firstEnd === null) return possible;
  const limit = terms.renewalTimes ?? Number.POSITIVE_INFINITY;
  for (let n = 0; ; n++) {
    const end = termEnd(terms.firstEnd, terms.renewalMonths, n);
    if (end >= wish || n >= limit) return end;
  }
}

/** The last day when nobody stops it. */
function undisturbed(contract: Contract, terms: Terms, today: Day): Day | null {
  const { firstEnd, renewal, renewalMonths, renewalTimes } = terms;
  if (renewal === "open" || firstEnd === null) return null;
  if (contract.decision === "re-tender") return null;
  if (renewal === "renews")
    return renewalTimes === null ? null : termEnd(firstEnd, renewalMonths, renewalTimes);
  if (contract.decision !== "renew") return firstEnd;
  return renewal === "option" ? exercised(terms, firstEnd, today) : null;
}

/** An exercised option runs one term longer than the one `today` lies in, within the number of times allowed. */
function exercised({ renewalMonths, renewalTimes }: Terms, firstEnd: Day, today: Day): Day {
  const limit = renewalTimes ?? Number.POSITIVE_INFINITY;
  let n = Math.min(1, limit);
  while (n < limit && termEnd(firstEnd, renewalMonths, n) < today) n++;
  return termEnd(firstEnd, renewalMonths, n);
}

const stopsUndecided = ({ decision, noticeServed }: Contract, { renewal }: Terms): boolean =>
  (renewal === "ends" || renewal === "option") && decision === null && noticeServed === null;

/** From when on an amount only stands because we assume that the contract goes on. */
function assumedFrom(contract: Contract, { renewal }: Terms, earliest: Day | null): Month | null {
  if (earliest === null) return null;
  const goesOn =
    contract.decision === "re-tender" ||
    (renewal === "renews" && contract.decision === null) ||
    (renewal === "ends" && contract.decision === "renew");
  return goesOn && contract.noticeServed === null ? ((monthOf(earliest) + 1) as Month) : null;
}
