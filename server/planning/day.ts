import { type Month, month, monthAt, monthOfYear, yearOf } from "./month";

declare const brand: unique symbol;

/** A plain calendar day, without time or time zone: days since 1970-01-01 in the Gregorian calendar. */
export type Day = number & { readonly [brand]: "Day" };

const dayAt = (index: number): Day => index as Day;

/** Days from 1970-01-01 to the first of a month: the civil calendar in whole-number arithmetic. */
function firstDayIndex(m: Month): number {
  const shifted = m - 2; // years that begin in March put the leap day last
  const year = Math.floor(shifted / 12);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * (shifted - year * 12) + 2) / 5) - 719468;
}

const tableStart = 1800 * 12;
const table = Int32Array.from({ length: 600 * 12 }, (_, i) => firstDayIndex(monthAt(tableStart + i)));

/** The first day of a month. */
export const firstDayOf = (m: Month): Day => dayAt(table[m - tableStart] ?? firstDayIndex(m));

export const daysIn = (m: Month): number => firstDayOf(monthAt(m + 1)) - firstDayOf(m);

/** The last day of a month. */
export const lastDayOf = (m: Month): Day => dayAt(firstDayOf(monthAt(m + 1)) - 1);

const [firstListed, endListed] = [firstDayOf(month(1970, 1)), firstDayOf(month(2101, 1))];
const monthsListed = Int16Array.from({ length: endListed - firstListed }, (_, i) =>
  searchMonth(dayAt(firstListed + i)),
);

/** The month a day lies in. */
export const monthOf = (d: Day): Month =>
  d >= firstListed && d < endListed ? monthAt(monthsListed[d - firstListed] ?? 0) : searchMonth(d);

function searchMonth(d: Day): Month {
  let m = monthAt(Math.floor(1970 * 12 + d / 30.436875));
  while (firstDayOf(m) > d) m = monthAt(m - 1);
  while (firstDayOf(monthAt(m + 1)) <= d) m = monthAt(m + 1);
  return m;
}

/** 1 to 31. */
export const dayOfMonth = (d: Day): number => d - firstDayOf(monthOf(d)) + 1;

/** The day `n` of a month, clamped to the month's last day. */
export const dayIn = (m: Month, n: number): Day => dayAt(firstDayOf(m) + Math.min(n, daysIn(m)) - 1);

export const addDays = (d: Day, days: number): Day => dayAt(d + days);

/** Adds months; clamps to the end of the month: 31 January + 1 month = 28 or 29 February. */
export const addMonths = (d: Day, months: number): Day => dayIn(monthAt(monthOf(d) + months), dayOfMonth(d));

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (d: Day): number => (((d + 4) % 7) + 7) % 7;

export const isWeekday = (d: Day): boolean => weekday(d) !== 0 && weekday(d) !== 6;

/** How many days from Monday to Friday lie between two days, both included. */
export const weekdaysBetween = (first: Day, last: Day): number =>
  last < first ? 0 : weekdaysBefore(last + 1) - weekdaysBefore(first);

/** Counted from a Monday in 1969; negative before it. */
const weekdaysBefore = (d: number): number =>
  5 * Math.floor((d + 3) / 7) + Math.min(5, (((d + 3) % 7) + 7) % 7);

/** "2027-03-31". */
export function printDay(d: Day): string {
  const m = monthOf(d);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(yearOf(m)).padStart(4, "0")}-${two(monthOfYear(m))}-${two(d - firstDayOf(m) + 1)}`;
}

/** Reads "2027-03-31" (years 1900 to 2200, existing days only); anything else is null. */
export function parseDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const [year, of, n] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1900 || year > 2200 || of < 1 || of > 12 || n < 1) return null;
  const m = monthAt(year * 12 + of - 1);
  return n <= daysIn(m) ? dayAt(firstDayOf(m) + n - 1) : null;
}
