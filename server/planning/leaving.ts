import { type Day, lastDayOf } from "./day";
import type { Month } from "./month";
import type { Contract } from "./sources/contract";
import { afterNotice, cancelBy, type Deadlines, earliestEnd, sendBy, type Terms, termEnd } from "./terms";

/** The last day when it is to end: never before the earliest end, and for a term contract at the end of a term. */
export function ending(wished: Month | null, today: Day, terms: Terms): Day | null {
  const possible = earliestEnd(today, terms);
  const wish = wished === null ? null : lastDayOf(wished);
  if (possible === null || wish === null || wish <= possible) return possible;
  if (terms.renewal === "open") return wish;
  if (terms.renewal !== "renews" || terms.firstEnd === null) return possible;
  return termEnd(terms.firstEnd, terms.renewalMonths, termOf(wish, terms.firstEnd, terms));
}

/** Which term a day lies in, 0 for the first; the last one there is where renewals are limited. */
export function termOf(day: Day, firstEnd: Day, { renewalMonths, renewalTimes }: Terms): number {
  const limit = renewalTimes ?? Number.POSITIVE_INFINITY;
  let n = 0;
  while (n < limit && termEnd(firstEnd, renewalMonths, n) < day) n++;
  return n;
}

/**
 * The last day where the right to leave for a fee is used: the wished month's, never before the notice is over, counted from the
 * day it was served or else from today. Null: there is no such right, or it could have ended by then without it.
 */
export function leftEarly(
  { decision, terminationFee, noticeServed, noticeServedEnd }: Contract,
  terms: Terms,
  wished: Month | null,
  today: Day,
): Day | null {
  if (decision !== "terminate" || terminationFee === null) return null;
  const asked = noticeServed ?? today;
  const [first, wish] = [afterNotice(asked, terms), wished === null ? null : lastDayOf(wished)];
  const possible = wish !== null && wish > first ? wish : first;
  const last = noticeServedEnd ?? (possible < terms.start ? terms.start : possible);
  const ordinary = ending(wished, asked, terms);
  return ordinary !== null && ordinary <= last ? null : last;
}

/** The deadlines of a contract that is left early: by when notice must be received so that it ends then. */
export function leaving(last: Day, today: Day, terms: Terms): Deadlines {
  const by = cancelBy(last, terms);
  const nextCancelBy = by < today ? today : by;
  return {
    currentTermEnd: last,
    earliestEnd: last,
    nextCancelBy,
    sendBy: sendBy(nextCancelBy, terms),
    missed: null,
    exerciseBy: null,
  };
}
