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

/** The next day with this number in this month of the year, today or later. */
function nextDay({ today }: Calendar, ofYear: number, day: number): Day {
  const now = monthOf(today);
  const m = addToMonth(now, (ofYear - monthOfYear(now) + 12) % 12);
  return dayIn(m, day) >= today ? dayIn(m, day) : dayIn(addToMonth(m, 12), day);
}

/**
 * The end of a term that runs today, in the given month or, where its deadline would crowd the days around today, a quarter
 * later: those days belong to the deadlines of the story.
 */
export function quietEnd(calendar: Calendar, ofYear: number, day: number, notice: Notice): Day {
  const { today } = calendar;
  const isQuiet = (end: Day) => before(end, notice) < today - 35 || before(end, notice) > today + 45;
  const ends = [0, 3, 6, 9].map((later) => nextDay(calendar, ((ofYear + later - 1) % 12) + 1, day));
  return ends.find(isQuiet) ?? nextDay(calendar, ofYear, day);
}
