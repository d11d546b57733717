import { addDays, addMonths, type Day, dayIn, monthOf } from "@/server/planning/day";
import { fiscalYearFirst } from "@/server/planning/fiscal-year";
import { addToMonth, type Month, monthOfYear } from "@/server/planning/month";
import { organisation } from "./organisation";

/** The dates the story is told around; all others are counted from them. */
export interface Calendar {
  readonly today: Day;
  /** The month before today's: the last one that is closed. */
  readonly lastClose: Month;
  /** The first month of the fiscal year the next close belongs to. */
  readonly year: Month;
  readonly yearBefore: Month;
}

/** The story as it stands on a day. */
export function calendarOf(today: Day): Calendar {
  const year = fiscalYearFirst(monthOf(today), organisation);
  return { today, year, lastClose: addToMonth(monthOf(today), -1), yearBefore: addToMonth(year, -12) };
}

/** The day so many months from today's month that has this number in its month. */
export const dayAhead = ({ today }: Calendar, months: number, day: number): Day =>
  dayIn(addToMonth(monthOf(today), months), day);

/** Notice as a number with its unit: "90d", "3m", "none". */
export type Notice = `${number}d` | `${number}m` | "none";

/** The two fields a contract keeps its notice in. */
export function noticeFields(notice: Notice) {
  const number = Number.parseInt(notice, 10);
  return {
    noticeMonths: notice.endsWith("m") ? number : null,
    noticeDays: notice.endsWith("d") ? number : null,
  };
}

const before = (day: Day, notice: Notice): Day => {
  const { noticeMonths, noticeDays } = noticeFields(notice);
  return noticeMonths === null ? addDays(day, -(noticeDays ?? 0)) : addMonths(day, -noticeMonths);
};

/**
 * The end of a term within the next year, in the given month or, where its deadline would crowd the days around today, a quarter
 * later: those days belong to the deadlines of the story.
 */
export function quietEnd({ today }: Calendar, ofYear: number, day: number, notice: Notice): Day {
  const [now, next] = [monthOf(today), addToMonth(monthOf(today), 1)];
  const first = addToMonth(next, (ofYear - monthOfYear(next) + 12) % 12);
  const ends = [0, 3, 6, 9].map((later) => {
    const m = addToMonth(first, later);
    return dayIn(m > now + 12 ? addToMonth(m, -12) : m, day);
  });
  const isQuiet = (end: Day) => before(end, notice) < today - 35 || before(end, notice) > today + 45;
  return ends.find(isQuiet) ?? dayIn(first, day);
}
