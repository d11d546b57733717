import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, parseDay, printDay } from "@/server/planning/day";
import { rule } from "./mapping";
import { reckoned } from "./reckoning";

const columns = {
  start_date: rule("From"),
  end_date: rule("To", { reckoned: { as: "last-day", first: "start_date", months: 12 } }),
  annual_price: rule("Cost", { reckoned: { as: "price-of-a-year", first: "start_date", last: "end_date" } }),
};

const price = (start: string, end: string, cost: string) =>
  reckoned(columns, new Map(Object.entries({ start_date: start, end_date: end, annual_price: cost })));

describe("what is reckoned within a row", () => {
  test("the price of a year of what was paid for a whole term", () => {
    expect(price("2026-01-01", "2028-12-31", "36000").get("annual_price")).toBe("12000");
    expect(price("2026-01-01", "2026-06-30", "600.50").get("annual_price")).toBe("1201");
    expect(price("2026-04-15", "2026-10-14", "6000").get("annual_price")).toBe("12000");
    expect(price("2026-01-01", "2026-01-15", "100").get("annual_price")).toBe("2480");
  });

  test("an end that is missing is the last day of so many months", () => {
    expect(price("2026-03-15", "", "100").get("end_date")).toBe("2027-03-14");
    expect(price("2026-03-15", "", "100").get("annual_price")).toBe("100");
  });

  test("what cannot be read stays as it is, so that it is refused by name", () => {
    expect(price("15/03/2026", "", "100").get("end_date")).toBe("");
    expect(price("2026-03-15", "2026-03-14", "100").get("annual_price")).toBe("100");
    expect(price("2026-03-15", "2027-03-14", "1,5").get("annual_price")).toBe("1,5");
  });

  test("months up to a day count their first and their last; a number of months stays", () => {
    const months = { duration_months: rule("Due", { reckoned: { as: "months", first: "start_month" } }) };
    const lasts = (due: string) =>
      reckoned(
        months,
        new Map([
          ["start_month", "2026-11-12"],
          ["duration_months", due],
        ]),
      ).get("duration_months");
    expect(lasts("2027-01-03")).toBe("3");
    expect(lasts("6")).toBe("6");
    const fromMonth = new Map([
      ["start_month", "2026-11"],
      ["duration_months", "2026-11-30"],
    ]);
    expect(reckoned(months, fromMonth).get("duration_months")).toBe("1");
  });

  test("months that pass since a day are counted to the nearest", () => {
    const life = { months: rule("End of life", { reckoned: { as: "months-since", first: "bought" } }) };
    const lasts = (bought: string, end: string) =>
      reckoned(
        life,
        new Map([
          ["bought", bought],
          ["months", end],
        ]),
      ).get("months");
    expect(lasts("2026-03-09", "2029-03-09")).toBe("36");
    expect(lasts("2025-11-01", "2030-10-31")).toBe("60");
  });

  test("any term's price per year is the larger the shorter the term is", () => {
    const start = parseDay("2026-02-10");
    if (start === null) throw new Error("a day");
    const yearly = (days: number) =>
      Number(price("2026-02-10", printDay(addDays(start, days)), "1000").get("annual_price"));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        expect(yearly(days + 1)).toBeLessThan(yearly(days));
      }),
    );
  });
});
