import {
  addDays,
  addMonths,
  type Day,
  dayOfMonth,
  firstDayOf,
  monthOf,
  parseDay,
  printDay,
} from "@/server/planning/day";
import { exactly, parseDecimal } from "@/server/planning/decimal";
import { parseMonth } from "@/server/planning/month";
import { over, plus, type Rational, rational, roundedHalfAway, times } from "@/server/planning/rational";
import { contractMonthFrom, contractMonthStart } from "@/server/planning/terms";
import type { ColumnRule, Reckoning } from "./mapping";

/** Cells of one row by our columns' names. */
type Cells = ReadonlyMap<string, string>;

/** More places than money has: a term's price divided into years adds up to it again, to the cent. */
const PLACES = 12;

/** The day a cell names; of a month alone its first. */
function dayIn(cells: Cells, column: string): Day | null {
  const text = (cells.get(column) ?? "").trim();
  const month = parseMonth(text);
  return month === null ? parseDay(text) : firstDayOf(month);
}

/** A fraction as decimal text with at most so many places. */
export function printRational(value: Rational, places: number): string {
  const digits = roundedHalfAway(times(value, rational(10n ** BigInt(places))));
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
  const fraction = text.slice(-places).replace(/0+$/, "");
  return `${digits < 0n ? "-" : ""}${text.slice(0, -places)}${fraction ? `.${fraction}` : ""}`;
}

/** How many contract months lie between two days, both included; a broken last one counts by its days, as in the plan. */
function contractMonths(first: Day, last: Day): Rational {
  const begun = contractMonthFrom(first, addDays(last, 1));
  const [begin, next] = [contractMonthStart(first, begun - 1), contractMonthStart(first, begun)];
  return plus(rational(begun - 1), rational(last - begin + 1, next - begin));
}

function priceOfAYear(text: string, first: Day, last: Day): string {
  const amount = parseDecimal(text);
  if (amount === null) return text;
  return printRational(over(times(exactly(amount), rational(12)), contractMonths(first, last)), PLACES);
}

/** Months a day is after another: those the calendar counts from the one's to the other's, or those that pass, to the nearest. */
function monthsUpTo(text: string, first: Day, both: boolean): string {
  const last = parseDay(text.trim());
  if (last === null) return text;
  const months = monthOf(last) - monthOf(first);
  return String(both ? months + 1 : months + Math.round((dayOfMonth(last) - dayOfMonth(first)) / 30));
}

function cellOf(rule: Reckoning, text: string, cells: Cells): string {
  const first = dayIn(cells, rule.first);
  if (first === null) return text;
  if (rule.as === "months" || rule.as === "months-since")
    return monthsUpTo(text, first, rule.as === "months");
  if (rule.as === "last-day")
    return text.trim() ? text : printDay(addDays(addMonths(first, rule.months), -1));
  const last = dayIn(cells, rule.last);
  return last === null || last < first ? text : priceOfAYear(text, first, last);
}

/** The row with the cells that follow from others of it; days first, since prices and months are reckoned from them. */
export function reckoned(columns: Readonly<Record<string, ColumnRule>>, row: Cells): Cells {
  const cells = new Map(row);
  const rules = Object.entries(columns).flatMap(([name, { reckoned: as }]) => (as ? [{ name, as }] : []));
  const days = rules.filter(({ as }) => as.as === "last-day");
  for (const { name, as } of [...days, ...rules.filter((rule) => !days.includes(rule))])
    cells.set(name, cellOf(as, cells.get(name) ?? "", cells));
  return cells;
}
