import { addDays, addMonths, type Day, dayOfMonth, firstDayOf, isWeekday, lastDayOf, monthOf } from "./day";
import { monthAt } from "./month";
import type { Contract, RenewalRule } from "./sources/contract";

/** What the ends and deadlines of a contract follow from; its dates already resolved. */
export type Terms = Pick<
  Contract,
  "renewal" | "renewalMonths" | "renewalTimes" | "noticeMonths" | "noticeDays" | "clearDays" | "deliveryDays"
> & {
  readonly start: Day;
  readonly firstEnd: Day | null;
  /** Days on which nothing is sent, besides Saturdays and Sundays. */
  readonly holidays: readonly Day[];
};

/** The last day of the n-th next term (n = 0: the first one), counted from the day after the first term's end. */
export const termEnd = (firstEnd: Day, renewalMonths: number, n: number): Day =>
  addDays(addMonths(addDays(firstEnd, 1), n * renewalMonths), -1);

/** The first day of the n-th next term (n ≥ 1). */
export const termStart = (firstEnd: Day, renewalMonths: number, n: number): Day =>
  addMonths(addDays(firstEnd, 1), (n - 1) * renewalMonths);

/** The last day on which notice can be received to end a term that ends on `end`. Months clamp to the month's end; clear days move it one day earlier. */
export function cancelBy(
  end: Day,
  { noticeMonths, noticeDays, clearDays }: Pick<Terms, "noticeMonths" | "noticeDays" | "clearDays">,
): Day {
  const day = noticeMonths !== null ? addMonths(end, -noticeMonths) : addDays(end, -(noticeDays ?? 0));
  return clearDays ? addDays(day, -1) : day;
}

/**
 * The last day on which a notice can be sent: the deadline less the days it travels, moved back over Saturdays, Sundays and
 * holidays to a working day, never forward.
 */
export function sendBy(
  deadline: Day,
  { deliveryDays, holidays }: Pick<Terms, "deliveryDays" | "holidays">,
): Day {
  let day = addDays(deadline, -deliveryDays);
  while (!isWeekday(day) || holidays.includes(day)) day = addDays(day, -1);
  return day;
}

/** The last day of a notice that is received on `day`. */
export function afterNotice(
  day: Day,
  { noticeMonths, noticeDays, clearDays }: Pick<Terms, "noticeMonths" | "noticeDays" | "clearDays">,
): Day {
  const end = noticeMonths !== null ? addMonths(day, noticeMonths) : addDays(day, noticeDays ?? 0);
  return clearDays ? addDays(end, 1) : end;
}

/** The earliest end of an open-ended contract when notice is received on `day`: not before its minimum term is over. */
function openEnd(day: Day, terms: Terms): Day {
  const end = afterNotice(day, terms);
  return terms.firstEnd !== null && terms.firstEnd > end ? terms.firstEnd : end;
}

/** How often terms follow the first one when nobody does anything. */
const repeats = (renewal: RenewalRule): boolean => renewal === "renews";

/** The first n whose term's cancel-by is not before `day`; the last n there is where renewals are limited. */
function firstStoppable(day: Day, firstEnd: Day, terms: Terms): number {
  const last = terms.renewalTimes ?? Number.POSITIVE_INFINITY;
  const passed = Math.floor((monthOf(day) - monthOf(firstEnd)) / terms.renewalMonths) - 1;
  let n = Math.min(Math.max(0, passed), last);
  while (n < last && cancelBy(termEnd(firstEnd, terms.renewalMonths, n), terms) < day) n++;
  return n;
}

/** The end of the first term that notice on `day` can still stop. Null: a contract without dates to compute it from. */
export function earliestEnd(day: Day, terms: Terms): Day | null {
  if (terms.renewal === "open") return openEnd(day, terms);
  if (terms.firstEnd === null) return null;
  if (!repeats(terms.renewal)) return terms.firstEnd;
  return termEnd(terms.firstEnd, terms.renewalMonths, firstStoppable(day, terms.firstEnd, terms));
}

/** The dates people ask for, as of one day. One function for list, page, calendar, reminder and export. */
export interface Deadlines {
  /** The last day of the term that `day` lies in; null: open-ended without a minimum term, or not begun to end. */
  readonly currentTermEnd: Day | null;
  readonly earliestEnd: Day | null;
  /** The last day on which notice can be received to end at `earliestEnd`; null where none is needed or possible. */
  readonly nextCancelBy: Day | null;
  /** The last day to send it: a notice, or the word that an option is exercised. */
  readonly sendBy: Day | null;
  /** The latest deadline that passed of a term that is not over, and the day up to which the contract renewed by that. */
  readonly missed: { readonly cancelBy: Day; readonly renewedTo: Day } | null;
  /** For an option: the last day to extend. */
  readonly exerciseBy: Day | null;
}

const nothing: Deadlines = {
  currentTermEnd: null,
  earliestEnd: null,
  nextCancelBy: null,
  sendBy: null,
  missed: null,
  exerciseBy: null,
};

/** Where a contract's deadlines stand on `day`. */
export function deadlines(day: Day, terms: Terms): Deadlines {
  const { firstEnd, renewal } = terms;
  const end = earliestEnd(day, terms);
  if (renewal === "open")
    return {
      ...nothing,
      currentTermEnd: firstEnd !== null && firstEnd >= day ? firstEnd : null,
      earliestEnd: end,
    };
  if (firstEnd === null || end === null) return nothing;
  if (renewal === "ends") return { ...nothing, currentTermEnd: firstEnd, earliestEnd: end };
  if (renewal === "option") return extendable(day, end, firstEnd, terms);
  return renewing(day, end, firstEnd, terms);
}

function extendable(day: Day, end: Day, firstEnd: Day, terms: Terms): Deadlines {
  const exerciseBy = cancelBy(firstEnd, terms);
  return {
    ...nothing,
    currentTermEnd: firstEnd,
    earliestEnd: end,
    sendBy: exerciseBy < day ? null : sendBy(exerciseBy, terms),
    exerciseBy,
  };
}

function renewing(day: Day, end: Day, firstEnd: Day, terms: Terms): Deadlines {
  const n = firstStoppable(day, firstEnd, terms);
  const current = currentTerm(day, firstEnd, terms);
  const deadline = cancelBy(end, terms);
  const isLast = n === terms.renewalTimes;
  const passed = cancelBy(termEnd(firstEnd, terms.renewalMonths, n - 1), terms);
  const missed = current < n ? { cancelBy: passed, renewedTo: end } : null;
  return {
    currentTermEnd: termEnd(firstEnd, terms.renewalMonths, current),
    earliestEnd: end,
    nextCancelBy: isLast ? null : deadline,
    sendBy: isLast ? null : sendBy(deadline, terms),
    missed,
    exerciseBy: null,
  };
}

/** Which term `day` lies in: 0 for the first. */
function currentTerm(day: Day, firstEnd: Day, terms: Terms): number {
  const last = terms.renewalTimes ?? Number.POSITIVE_INFINITY;
  let n = Math.min(
    Math.max(0, Math.floor((monthOf(day) - monthOf(firstEnd)) / terms.renewalMonths) - 1),
    last,
  );
  while (n < last && termEnd(firstEnd, terms.renewalMonths, n) < day) n++;
  return n;
}

/** The day a contract's n-th contract month begins: where a month lacks the start's day, on the first of the month after it. */
export function contractMonthStart(start: Day, n: number): Day {
  const m = monthAt(monthOf(start) + n);
  const day = dayOfMonth(start);
  const inMonth = firstDayOf(m) + day - 1;
  return (inMonth <= lastDayOf(m) ? inMonth : firstDayOf(monthAt(m + 1))) as Day;
}

/** The first contract month that begins on a day or after it. */
export function contractMonthFrom(start: Day, day: Day): number {
  let n = Math.max(0, monthOf(day) - monthOf(start));
  while (n > 0 && contractMonthStart(start, n - 1) >= day) n--;
  while (contractMonthStart(start, n) < day) n++;
  return n;
}
