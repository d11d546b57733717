import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fiscalQuarterLabel, fiscalYearLabel, fiscalYearOf } from "./fiscal-year";
import { inMonth } from "./examples";
import { month, monthAt, monthOfYear, monthsFrom, parseMonth, printMonth, yearOf } from "./month";

describe("a month", () => {
  it("is the whole number year × 12 + month − 1", () => {
    expect(month(2027, 3)).toBe(2027 * 12 + 2);
    expect(printMonth(month(2027, 3))).toBe("2027-03");
  });

  it("reads what it prints, and nothing else", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900 * 12, max: 2200 * 12 + 11 }), (index) => {
        const m = monthAt(index);
        expect(parseMonth(printMonth(m))).toBe(m);
        expect(month(yearOf(m), monthOfYear(m))).toBe(m);
      }),
    );
    expect(["2027-13", "2027-00", "2027-1", "27-01", "2201-01", "2027-01-01"].map(parseMonth)).toEqual(
      new Array(6).fill(null),
    );
  });

  it("makes lists that include both ends", () => {
    expect(monthsFrom(inMonth("2026-11"), inMonth("2027-02")).map(printMonth)).toEqual([
      "2026-11",
      "2026-12",
      "2027-01",
      "2027-02",
    ]);
    expect(monthsFrom(inMonth("2027-01"), inMonth("2026-12"))).toEqual([]);
  });
});

describe("a fiscal year that starts in April 2026", () => {
  const named = (fiscalYearName: "end" | "start" | "both") =>
    fiscalYearLabel(inMonth("2026-11"), { fiscalYearStart: 4, fiscalYearName });

  it("is FY2027 by its end, FY2026 by its start, 2026/27 by both", () => {
    expect([named("end"), named("start"), named("both")]).toEqual(["FY2027", "FY2026", "2026/27"]);
  });

  it("runs from April to March", () => {
    const calendar = { fiscalYearStart: 4, fiscalYearName: "end" as const };
    expect(fiscalYearOf(inMonth("2027-03"), calendar)).toEqual({ from: inMonth("2026-04"), months: 12 });
    expect(fiscalYearOf(inMonth("2027-04"), calendar)).toEqual({ from: inMonth("2027-04"), months: 12 });
    expect(fiscalQuarterLabel(inMonth("2027-01"), calendar)).toBe("FY2027 Q4");
  });
});

it("a fiscal year that is the calendar year has one name", () => {
  const names = (["end", "start", "both"] as const).map((fiscalYearName) =>
    fiscalYearLabel(inMonth("2026-11"), { fiscalYearStart: 1, fiscalYearName }),
  );
  expect(names).toEqual(["FY2026", "FY2026", "FY2026"]);
});
