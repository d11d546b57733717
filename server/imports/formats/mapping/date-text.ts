import { type Day, parseDay } from "@/server/planning/day";
import { type Month, parseMonth } from "@/server/planning/month";
import type { Read } from "../column";
import type { DateOrder } from "./mapping";
import { monthNamed } from "./month-names";
import { withoutTime } from "./time-text";

/** What a text says of a date as far as it says it itself: three numbers whose order is open, or parts that are known. */
export type DateParts =
  | { readonly shape: "numbers"; readonly parts: readonly [string, string, string] }
  | { readonly shape: "known"; readonly year: string; readonly month: number; readonly day: string }
  /** A month by name between two numbers of which either may be the year: "11-Jul-24". */
  | { readonly shape: "named"; readonly first: string; readonly month: number; readonly last: string };

/** Two digits of a year from which on they mean the last century. */
const PIVOT = 70;
const two = (text: string | number): string => String(text).padStart(2, "0");
const century = (year: string): string =>
  year.length === 2 ? `${Number(year) < PIVOT ? "20" : "19"}${year}` : year;

const numeric = /^(\d{1,4})([./ -])\s?(\d{1,2})\2\s?(\d{1,4})\.?$/;
const compact = /^\d{8}$/;
const nameBetween =
  /^(?:\p{L}{2,}\.?,? )?(\d{1,4})(?:er|st|nd|rd|th|º)?\.?[ /-]*(?:de |of )?(\p{L}{3,}\.?)(?:[ /,-]+(?:de |del )?)?(\d{2,4})$/iu;
const nameFirst = /^(?:\p{L}{2,}, )?(\p{L}{3,}\.?)[ -]+(\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\d{4})$/iu;

function namedParts(text: string): DateParts | null {
  const ahead = nameFirst.exec(text);
  const month = monthNamed(ahead?.[1] ?? "");
  if (ahead?.[2] && ahead[3] && month) return { shape: "known", year: ahead[3], month, day: ahead[2] };
  const between = nameBetween.exec(text);
  const of = monthNamed(between?.[2] ?? "");
  if (!between?.[1] || !between[3] || !of) return null;
  const [, first, , last] = between;
  if (first.length === 4)
    return last.length > 2 ? null : { shape: "known", year: first, month: of, day: last };
  if (last.length === 4) return { shape: "known", year: last, month: of, day: first };
  return first.length <= 2 && last.length === 2 ? { shape: "named", first, month: of, last } : null;
}

/** Takes a date's text apart; null where it is no day in any writing that is read. A time must be off already. */
export function partsOf(text: string): DateParts | null {
  const [, a, , b, c] = numeric.exec(text) ?? [];
  if (a && b && c) {
    if (a.length === 4) return c.length > 2 ? null : { shape: "known", year: a, month: Number(b), day: c };
    return a.length <= 2 && (c.length === 2 || c.length === 4)
      ? { shape: "numbers", parts: [a, b, c] }
      : null;
  }
  return namedParts(text);
}

const dayOf = (year: string, month: string | number, day: string): Day | null =>
  parseDay(`${century(year)}-${two(month)}-${two(day)}`);

/** The day three numbers mean in an order; null: none. A year of one or three digits is none. */
export function dayInOrder([a, b, c]: readonly [string, string, string], order: DateOrder): Day | null {
  if (order === "DMY") return dayOf(c, b, a);
  if (order === "MDY") return dayOf(c, a, b);
  return order === "YMD" && a.length === 2 && c.length <= 2 ? dayOf(a, b, c) : null;
}

const wrong = { reason: "this day does not exist, or lies outside 1900 to 2200" };
const unknownOrder = {
  reason: "the order of day and month is not known; choose it in the mapping",
};

/** Eight digits in the order that was chosen: 20240731. */
function readCompact(text: string, order: DateOrder): Read<Day> {
  if (order === null) return unknownOrder;
  const [a, b] = order === "YMD" ? [4, 6] : [2, 4];
  const parts = [text.slice(0, a), text.slice(a, b), text.slice(b)] as const;
  const day = order === "YMD" ? dayOf(...parts) : dayInOrder(parts, order);
  return day === null ? wrong : { value: day };
}

function fromParts(parts: DateParts, order: DateOrder): Day | null | "open" {
  if (parts.shape === "known") return dayOf(parts.year, parts.month, parts.day);
  if (parts.shape === "named") {
    if (order === null) return "open";
    return order === "YMD"
      ? dayOf(parts.first, parts.month, parts.last)
      : dayOf(parts.last, parts.month, parts.first);
  }
  if (order !== null) return dayInOrder(parts.parts, order);
  const [dmy, mdy] = [dayInOrder(parts.parts, "DMY"), dayInOrder(parts.parts, "MDY")];
  return dmy === mdy ? dmy : "open";
}

/** Reads a calendar day as another tool writes it; a time that stands behind it is cut off. */
export function readDay(text: string, order: DateOrder): Read<Day> {
  const cut = withoutTime(text.trim().replace(/[\s\u00a0\u202f]+/gu, " "));
  if ("reason" in cut) return cut;
  if (compact.test(cut.value)) return readCompact(cut.value, order);
  if (/^\d+([.,]\d+)?$/.test(cut.value))
    return { reason: "this looks like a spreadsheet's day number; have the file write its dates as dates" };
  const parts = partsOf(cut.value);
  if (!parts) return { reason: "not a day" };
  const day = fromParts(parts, order);
  if (day === "open") return unknownOrder;
  return day === null ? wrong : { value: day };
}

const yearFirst = /^(\d{4})(?:[./ -]|M)?(\d{2})$/;
const yearLast = /^(\d{1,2})[./ -](\d{4})$/;
const nameAndYear = /^(\p{L}{3,}\.?)[ '’,/_-]*(?:de )?(\d{2}|\d{4})$/iu;
const yearAndName = /^(\d{4})[ /_-]*(\p{L}{3,}\.?)$/iu;

const monthOfParts = (year: string, month: number | null): Month | null =>
  month === null ? null : parseMonth(`${century(year)}-${two(month)}`);

/** Reads a month alone: "2026-09", "09/2026", "Sep-26", "septembre 2026"; null where the text is none of these. */
export function readMonthAlone(text: string): Month | null {
  const plain = text.trim().replace(/[\s\u00a0\u202f]+/gu, " ");
  const [, y1, m1] = yearFirst.exec(plain) ?? [];
  if (y1 && m1) return monthOfParts(y1, Number(m1));
  const [, m2, y2] = yearLast.exec(plain) ?? [];
  if (y2 && m2) return monthOfParts(y2, Number(m2));
  const [, m3, y3] = nameAndYear.exec(plain) ?? [];
  if (y3 && m3) return monthOfParts(y3, monthNamed(m3));
  const [, y4, m4] = yearAndName.exec(plain) ?? [];
  return y4 && m4 ? monthOfParts(y4, monthNamed(m4)) : null;
}
