import { expect, test } from "vitest";
import { month } from "@/server/planning/month";
import { finding, runRates, typicalError } from "./finding";

const from = month(2026, 1);
const months = (totals: number[]) => ({ from, lastClose: month(2026, 6), totals });

test("the run rate is four times the last three closed months, forecasts left out", () => {
  expect(runRates(months([100, 100, 100, 200, 200, 200, 900]))).toEqual({ now: 2400, before: 1200 });
});

test("the finding says where the run rate went", () => {
  expect(finding(months([100_00, 100_00, 100_00, 110_00, 110_00, 110_00]), "GBP", "en-GB")).toBe(
    "Infrastructure runs at £1,320 a year, up 10.0\u202f% over the last quarter",
  );
});

test("a run rate that hardly moved is called unchanged", () => {
  expect(finding(months([1000, 1000, 1000, 1001, 1000, 1000]), "GBP", "en-GB")).toMatch(/unchanged/);
});

test("half of the forecasts are better than the typical error; what was not judged does not count", () => {
  const rows = [{ error: 0.3 }, { error: null }, { error: 0.1 }, { error: 0.2 }];
  expect(typicalError(rows)).toBe(0.2);
  expect(typicalError([...rows, { error: 0.4 }])).toBeCloseTo(0.25, 12);
  expect(typicalError([{ error: null }])).toBeNull();
});
