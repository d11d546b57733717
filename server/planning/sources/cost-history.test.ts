import { describe, expect, it } from "vitest";
import { amountsOf, issuesOf, linesOf } from "../example-plans";
import { inMonth, initiative, onDay, series, typed } from "../examples";
import { marksIn } from "../line";
import type { CostSeries } from "./cost-series";

const closed = { lastClose: inMonth("2026-10") };
const line = (found: CostSeries, asked = {}, records = {}) =>
  linesOf({ series: [found], ...closed, ...records }, asked).get("cost-history/S-1/usage");
const kinds = (found: CostSeries) =>
  issuesOf({ series: [found], ...closed }).map(({ kind, months }) => [kind, months]);
const numbers = (count: number, from = 1) => Array.from({ length: count }, (_, i) => String(from + i));

describe("a measured series", () => {
  it("shows its records to the last close, then the mean of its last 12 months", () => {
    const found = line(series("2025-01", numbers(22)));
    expect(amountsOf(found, "2025-01", 2)).toEqual([100, 200]);
    expect(amountsOf(found, "2026-10", 3)).toEqual([2200, 1650, 1650]);
    expect(found && [marksIn(found, inMonth("2026-10")), marksIn(found, inMonth("2026-11"))]).toEqual([
      ["actual"],
      ["forecast"],
    ]);
  });

  it("with fewer than 6 months goes on with the mean of what there is", () => {
    expect(amountsOf(line(series("2026-08", ["1", "2", "6"], { method: "auto" })), "2026-11", 1)).toEqual([
      300,
    ]);
  });

  it("has unknown months, which are data issues and not 0, up to the last close", () => {
    const holes = series("2026-03", ["1", null, "1", "1", "1", "1", null]);
    expect(kinds(holes)).toEqual([["unknown-month", ["2026-04", "2026-09", "2026-10"].map(inMonth)]]);
    expect(amountsOf(line(holes), "2026-11", 1)).toEqual([100]);
  });

  it("has ended when it was silent for 6 closed months, and says so", () => {
    expect(kinds(series("2026-01", ["1", "1", "1", "1"]))).toEqual([["series-ended", []]]);
    expect(kinds(series("2026-01", numbers(5)))[0]?.[0]).toBe("unknown-month");
    expect(amountsOf(line(series("2026-01", ["1", "1", "1", "1"])), "2026-11", 1)).toEqual([0]);
  });

  it("keeps records of the running month out of the plan and of history: month to date", () => {
    const running = series("2026-09", ["1", "1", "500"]);
    expect(kinds(running)).toEqual([["month-to-date", [inMonth("2026-11")]]]);
    expect(amountsOf(line(running), "2026-11", 1)).toEqual([100]);
  });

  it("follows its forecast, month after month from the last close", () => {
    const forecasts = { of: (id: string) => (id === "cost-history/S-1" ? [7.005, 8] : null) };
    const auto = series("2025-01", numbers(22), { method: "auto" });
    expect(amountsOf(line(auto, { forecasts }), "2026-11", 2)).toEqual([701, 800]);
  });

  it("goes on flat, marked as assumed, until its forecast is there", () => {
    const auto = series("2025-01", numbers(22), { method: "auto" });
    expect(kinds(auto)).toEqual([["forecast-pending", []]]);
    expect(amountsOf(line(auto), "2026-11", 1)).toEqual([1650]);
    expect(marksIn(line(auto) ?? expect.fail(), inMonth("2026-11"))).toEqual(["forecast", "assumed"]);
  });
});

describe("benefits change a series from the month after the initiative's end", () => {
  const wish = (
    id: string,
    start: string,
    action: "end-series" | "scale-series",
    left: string | null = null,
  ) =>
    initiative({
      id,
      start: onDay(start),
      durationMonths: 1,
      benefits: [{ action, target: "S-1", remainingPct: left === null ? null : typed(left) }],
    });
  const flat = series("2026-01", new Array(10).fill("100"));
  const halved = wish("A", "2027-01-01", "scale-series", "50");
  const cut = wish("B", "2026-11-01", "scale-series", "80");

  it("one ends it", () => {
    expect(
      amountsOf(line(flat, {}, { initiatives: [wish("A", "2027-01-01", "end-series")] }), "2027-01", 2),
    ).toEqual([10_000, 0]);
  });

  it("one leaves a share of it, and another a share of that, in whatever order they are listed", () => {
    for (const initiatives of [
      [halved, cut],
      [cut, halved],
    ])
      expect(amountsOf(line(flat, {}, { initiatives }), "2026-11", 4)).toEqual([10_000, 8_000, 8_000, 4_000]);
  });

  it("the earlier of two ends wins", () => {
    const two = [wish("A", "2027-03-01", "end-series"), wish("B", "2026-12-01", "end-series")];
    for (const initiatives of [two, [...two].reverse()])
      expect(amountsOf(line(flat, {}, { initiatives }), "2026-12", 2)).toEqual([10_000, 0]);
  });
});
