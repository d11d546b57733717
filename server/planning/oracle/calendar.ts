import type { Day } from "../day";
import type { Month } from "../month";

/** The oracle's calendar stands on the platform's dates, not on the engine's arithmetic. */
const dateOf = (day: Day) => new Date(day * 86_400_000);

/** The day with this year, month index (year × 12 + month − 1) and day of the month. */
export const dayAt = (month: number, dayOfMonth: number): Day =>
  (Date.UTC(Math.floor(month / 12), month % 12, dayOfMonth) / 86_400_000) as Day;

export const monthOfDay = (day: Day): Month =>
  (dateOf(day).getUTCFullYear() * 12 + dateOf(day).getUTCMonth()) as Month;
export const dateInMonth = (day: Day): number => dateOf(day).getUTCDate();
export const nextDay = (day: Day, days = 1): Day => (day + days) as Day;
export const lengthOf = (month: number): number => dateInMonth(nextDay(dayAt(month + 1, 1), -1));

/** Adds months; what does not exist becomes the last day of the month. */
export const monthsLater = (day: Day, months: number): Day => {
  const month = monthOfDay(day) + months;
  return dayAt(month, Math.min(dateInMonth(day), lengthOf(month)));
};

export const isWorkingDay = (day: Day): boolean => ![0, 6].includes(dateOf(day).getUTCDay());
export const lastDayIn = (month: number): Day => dayAt(month, lengthOf(month));
