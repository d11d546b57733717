import type { Assumptions } from "./assumptions";
import type { Context } from "./context";
import { type Day, lastDayOf, monthOf } from "./day";
import type { Month } from "./month";
import { dayOf, type Schedule } from "./schedule";
import type { Contract } from "./sources/contract";
import { ending, leaving, leftEarly, termOf } from "./leaving";
import { cancelBy, type Deadlines, deadlines, earliestEnd, type Terms, termEnd } from "./terms";

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
  /** The last day where it is left before its earliest end, for the fee it states. */
  readonly leftEarly: Day | null;
}

/** What keeps a contract's dates from being known. */
export type Undated = "milestone" | "end-before-start" | "no-end";

/** What the dates of a contract follow from besides itself. */
export type Dating = Pick<Context, "schedule" | "coTerms"> & {
  readonly assumptions: Pick<Assumptions, "holidays">;
};

/** Dates that follow from milestones alone. */
export const datedBy = (schedule: Schedule): Dating => ({
  schedule,
  coTerms: new Map(),
  assumptions: { holidays: [] },
});

/** The dates a contract's terms are computed from; or why there are none. */
export function termsOf(contract: Contract, { schedule, coTerms, assumptions }: Dating): Terms | Undated {
  const start = dayOf(contract.start, schedule);
  const shared = contract.coTerm === null ? null : coTerms.get(contract.id);
  const own = contract.end === null ? null : dayOf(contract.end, schedule);
  const firstEnd = typeof shared === "number" ? shared : own;
  if (start === null || (contract.end !== null && firstEnd === null)) return "milestone";
  if (firstEnd === null && contract.renewal !== "open") return "no-end";
  if (firstEnd !== null && firstEnd < start) return "end-before-start";
  const { renewal, renewalMonths, renewalTimes, noticeMonths, noticeDays, clearDays, deliveryDays } =
    contract;
  return {
    start,
    firstEnd,
    renewal,
    renewalMonths,
    renewalTimes,
    noticeMonths,
    noticeDays,
    clearDays,
    deliveryDays,
    holidays: assumptions.holidays,
  };
}

/** Where a contract stands, from its terms, what was decided, and what initiatives wish. */
export function standing(
  contract: Contract,
  terms: Terms,
  { today, effects }: Pick<Context, "today" | "effects">,
): Standing {
  const wished = wishedEnd(contract, effects.ends.get(`contracts/${contract.id}`)?.month ?? null);
  const bound = exercisedTerms(contract, terms, today);
  const left = leftEarly(contract, bound, wished, today);
  const served =
    contract.noticeServed === null
      ? null
      : (contract.noticeServedEnd ?? left ?? earliestEnd(contract.noticeServed, terms));
  const isToEnd = endings.includes(contract.decision) || wished !== null;
  const lastDay =
    served ?? left ?? (isToEnd ? ending(wished, today, bound) : undisturbed(contract, terms, today));
  const due = served === null && left !== null ? leaving(left, today, terms) : deadlines(today, bound);
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
    decidedNotServed:
      isToEnd &&
      served === null &&
      (left === null ? isTooLate(wished, today, bound, due) : wished !== null && left > lastDayOf(wished)),
    leftEarly: left === null ? null : lastDay,
  };
}

/** Decisions by which it is over one day. */
const endings: readonly Contract["decision"][] = ["end", "replaced", "terminate"];

const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a);

/** The wish of a decision or of an initiative's benefit, whichever comes first. */
function wishedEnd(contract: Contract, byInitiative: Month | null): Month | null {
  if (contract.wishedEnd === null) return byInitiative;
  return byInitiative === null || contract.wishedEnd < byInitiative ? contract.wishedEnd : byInitiative;
}

/** Whether the deadline passed by which notice would have ended it as wished; no month wished: with the current term. */
function isTooLate(wished: Month | null, today: Day, terms: Terms, due: Deadlines): boolean {
  const { firstEnd, renewal } = terms;
  if (wished === null) return due.missed !== null;
  const wish = lastDayOf(wished);
  if (renewal === "open")
    return due.earliestEnd !== null && due.earliestEnd > wish && due.earliestEnd !== firstEnd;
  if (renewal !== "renews" || firstEnd === null) return false;
  const n = termOf(wish, firstEnd, terms);
  return n !== terms.renewalTimes && cancelBy(termEnd(firstEnd, terms.renewalMonths, n), terms) < today;
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

/** The terms an exercised option is bound by: its first end is the extension's, and an extension may be left. */
function exercisedTerms({ decision }: Contract, terms: Terms, today: Day): Terms {
  const { firstEnd, renewalTimes, renewalMonths } = terms;
  if (terms.renewal !== "option" || decision !== "renew" || firstEnd === null) return terms;
  const end = exercised(terms, firstEnd, today);
  const isLast = renewalTimes !== null && end >= termEnd(firstEnd, renewalMonths, renewalTimes);
  return { ...terms, firstEnd: end, renewal: isLast ? "ends" : "option" };
}

/** An exercised option runs one term longer than the one `today` lies in, within the number of times allowed. */
function exercised({ renewalMonths, renewalTimes }: Terms, firstEnd: Day, today: Day): Day {
  const limit = renewalTimes ?? Number.POSITIVE_INFINITY;
  let n = Math.min(1, limit);
  while (n < limit && termEnd(firstEnd, renewalMonths, n) < today) n++;
  return termEnd(firstEnd, renewalMonths, n);
}

const stopsUndecided = ({ decision, noticeServed }: Contract, { renewal, renewalTimes }: Terms): boolean =>
  (renewal === "ends" || renewal === "option" || (renewal === "renews" && renewalTimes !== null)) &&
  decision === null &&
  noticeServed === null;

/** From when on an amount only stands because we assume that the contract goes on. */
function assumedFrom(contract: Contract, { renewal }: Terms, earliest: Day | null): Month | null {
  if (earliest === null) return null;
  const goesOn =
    contract.decision === "re-tender" ||
    (renewal === "renews" && contract.decision === null) ||
    (renewal === "ends" && contract.decision === "renew");
  return goesOn && contract.noticeServed === null ? ((monthOf(earliest) + 1) as Month) : null;
}
