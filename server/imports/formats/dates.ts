import { type Day, firstDayOf, monthOf, parseDay, printDay } from "@/server/planning/day";
import { type Month, parseMonth, printMonth } from "@/server/planning/month";
import { hangs, type When } from "@/server/planning/when";
import type { Read, Resolve } from "./column";

const LONGEST_CHAIN = 1200;

function whyNotDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return "this day does not exist, or lies outside 1900 to 2200";
  if (/^\d{5}$/.test(text)) return "this looks like a spreadsheet's day number; write YYYY-MM-DD";
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(text)) return "a day without time; write YYYY-MM-DD";
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text))
    return "the order of day and month cannot be known; write YYYY-MM-DD";
  return "not a day; write YYYY-MM-DD";
}

function readDay(text: string): Read<Day> {
  const value = parseDay(text);
  return value === null ? { reason: whyNotDay(text) } : { value };
}

function readMonth(text: string): Read<Month> {
  const value = parseMonth(text);
  return value === null ? { reason: "not a month from 1900 to 2200; write YYYY-MM" } : { value };
}

/** `dc-exit+3`: three months after that milestone. Null where the text is not of this form. */
function readAfter(text: string): Read<When> | null {
  const parts = /^(.*[^+\s])\+(-?\d{1,4})$/s.exec(text);
  if (!parts?.[1]) return null;
  const months = Number(parts[2]);
  return Math.abs(months) <= LONGEST_CHAIN
    ? { value: { milestone: parts[1], months } }
    : { reason: `more than ${LONGEST_CHAIN} months after a milestone` };
}

const printWhen = (value: When, print: (day: Day) => string) =>
  hangs(value) ? `${value.milestone}+${value.months}` : print(value);

const referWhen = (value: When, resolve: Resolve): When =>
  hangs(value) ? { ...value, milestone: resolve("milestones", value.milestone) } : value;

export const dayCell = { kind: "day YYYY-MM-DD", read: readDay, print: printDay };

export const monthCell = { kind: "month YYYY-MM", read: readMonth, print: printMonth };

/** A day, or so many months after a milestone. */
export const whenCell = {
  kind: "day YYYY-MM-DD, or milestone+months",
  read: (text: string): Read<When> => readAfter(text) ?? readDay(text),
  print: (value: When) => printWhen(value, printDay),
  refer: referWhen,
};

/** A month, kept as its first day, or so many months after a milestone. A day is taken as it is. */
export const whenMonthCell = {
  kind: "month YYYY-MM, or milestone+months",
  read: (text: string): Read<When> => {
    const after = readAfter(text);
    if (after) return after;
    if (parseDay(text) !== null) return readDay(text);
    const read = readMonth(text);
    return "value" in read ? { value: firstDayOf(read.value) } : read;
  },
  print: (value: When) =>
    printWhen(value, (day) => (day === firstDayOf(monthOf(day)) ? printMonth(monthOf(day)) : printDay(day))),
  refer: referWhen,
};
