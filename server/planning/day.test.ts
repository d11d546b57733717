import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  type Day,
  dayOfMonth,
  daysIn,
  firstDayOf,
  isWeekday,
  lastDayOf,
  monthOf,
  parseDay,
  printDay,
} from "./day";
import { inMonth, onDay } from "./examples";
import { dayAt, isWorkingDay, monthsLater } from "./oracle/calendar";

const later = (text: string, months: number) => printDay(addMonths(onDay(text), months));
const days = fc.integer({ min: onDay("1900-01-01"), max: onDay("2200-12-31") }) as fc.Arbitrary<Day>;

describe("a day", () => {
  it("plus months clamps to the month's end: 31 January + 1 month is 28 or 29 February", () => {
    expect(later("2026-01-31", 1)).toBe("2026-02-28");
    expect(later("2028-01-31", 1)).toBe("2028-02-29");
    expect(later("2026-05-31", -3)).toBe("2026-02-28");
  });

  it("plus months counts from the first anchor, never from a clamped result", () => {
    expect(later("2026-01-31", 2)).toBe("2026-03-31");
  });

  it("knows leap years by the Gregorian rule", () => {
    expect(["1900-02", "2000-02", "2024-02", "2100-02"].map((month) => daysIn(inMonth(month)))).toEqual([
      28, 29, 29, 28,
    ]);
  });

  it("reads existing days only", () => {
    expect(
      ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "1899-12-31", "2026-04-31"].map(parseDay),
    ).toEqual(new Array(6).fill(null));
  });

  it("prints what it reads, and lies in its month", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDay(printDay(day))).toBe(day);
        expect(firstDayOf(monthOf(day)) <= day && day <= lastDayOf(monthOf(day))).toBe(true);
        expect(dayAt(monthOf(day), dayOfMonth(day))).toBe(day);
      }),
    );
  });

  it("agrees with the platform's calendar on weekdays and months later", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        expect(isWeekday(day)).toBe(isWorkingDay(day));
        expect(addMonths(day, months)).toBe(monthsLater(day, months));
      }),
    );
  });
});
