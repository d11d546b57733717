import { describe, expect, it } from "vitest";
import { amountsOf, linesOf } from "../example-plans";
import { inMonth, onDay, position, typed } from "../examples";
import type { Position } from "./position";

const paid = (given: Partial<Position>, holidays: readonly string[] = []) =>
  linesOf({
    positions: [position({ kind: "contractor", dayRate: typed("500"), ...given })],
    assumptions: { holidays: holidays.map(onDay) },
    lastClose: inMonth("2026-10"),
  }).get("contractors/P-1/day-rate");

describe("a contractor", () => {
  it("is paid for the weekdays in force less holidays", () => {
    // January 2026 has 22 weekdays
    expect(amountsOf(paid({}), "2026-01", 1)).toEqual([22 * 50_000]);
    expect(amountsOf(paid({}, ["2026-01-01", "2026-01-03"]), "2026-01", 1)).toEqual([21 * 50_000]);
    expect(amountsOf(paid({ start: onDay("2026-01-26") }), "2026-01", 1)).toEqual([5 * 50_000]);
  });

  it("is paid a twelfth of its days a year where they are given", () => {
    expect(amountsOf(paid({ daysPerYear: typed("216") }, ["2026-01-01"]), "2026-01", 2)).toEqual([
      900_000, 900_000,
    ]);
    expect(amountsOf(paid({ daysPerYear: typed("216"), end: onDay("2026-02-07") }), "2026-02", 1)).toEqual([
      225_000,
    ]);
  });

  it("has no on-cost and no raise, is of its FTE, and counts by its probability while nobody is found", () => {
    const given = { daysPerYear: typed("216"), onCostPct: typed("20"), raisePct: typed("3") };
    expect(amountsOf(paid(given), "2027-05", 1)).toEqual([900_000]);
    expect(amountsOf(paid({ ...given, fte: typed("0.5") }), "2027-05", 1)).toEqual([450_000]);
    expect(amountsOf(paid({ ...given, person: null, probabilityPct: typed("50") }), "2027-05", 1)).toEqual([
      450_000,
    ]);
  });
});
