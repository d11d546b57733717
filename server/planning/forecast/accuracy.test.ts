import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { month } from "../month";
import { accuracyOf } from "./accuracy";
import { forecastSeries, type MethodName } from "./index";

describe("accuracy", () => {
  it("is the sum of the errors by the sum of the actuals, and by what usually changes", () => {
    const accuracy = accuracyOf([[10], [-10, null, 40]], [[100], [100, null, 400]], [100, 120, 140]);
    expect(accuracy.error).toBeCloseTo(60 / 600, 12);
    expect(accuracy.scaledError).toBeCloseTo(20 / 20, 12);
    expect([accuracy.errorByStep, accuracy.origins]).toEqual([[10, null, 40], 2]);
  });

  it("compares with the year before once there is one", () => {
    const values = Array.from({ length: 24 }, (_, at) => (at % 2 === 0 ? 100 : 900) + (at < 12 ? 0 : 50));
    expect(accuracyOf([[25]], [[100]], values).scaledError).toBeCloseTo(0.5, 12);
  });

  it("is unknown where errors met nothing to compare them with", () => {
    const accuracy = accuracyOf([[5]], [[0]], [0, 0, 0]);
    expect([accuracy.error, accuracy.scaledError]).toEqual([null, null]);
  });
});

interface Published {
  readonly train: readonly number[];
  readonly test: readonly number[];
  readonly scale: number;
}

// Public competition series, where they lie beside the project; the project itself ships none.
const published = "../shared/forecast/data/dev.json";
const there = existsSync(published);

describe.skipIf(!there)(`on public series (skipped where ${published} is missing)`, () => {
  const all = there ? (JSON.parse(readFileSync(published, "utf8")) as readonly Published[]) : [];
  const series = all.filter((_, at) => at % 5 === 0);

  function meanScaledError(months: number, method: MethodName | "auto"): number {
    const each = series.map(({ train, test, scale }) => {
      const answer = forecastSeries({
        values: train.slice(-months),
        start: month(2020, 1),
        horizon: 12,
        levels: [],
        method,
      });
      if ("refused" in answer) throw new Error(answer.refused);
      return (
        answer.mean.reduce((sum, value, step) => sum + Math.abs(value - (test[step] ?? 0)), 0) / 12 / scale
      );
    });
    return each.reduce((sum, error) => sum + error, 0) / each.length;
  }

  it.each([18, 36])(
    "the weighed methods beat repeating the last year by a tenth, from %i months",
    (months) => {
      expect(meanScaledError(months, "auto")).toBeLessThan(0.9 * meanScaledError(months, "seasonal-naive"));
    },
  );

  it("80 % ranges hold about 80 %, 95 % ranges at least 90 %", () => {
    const held = { "80": 0, "95": 0 };
    for (const { train, test } of series) {
      const answer = forecastSeries({
        values: train.slice(-36),
        start: month(2020, 1),
        horizon: 12,
        levels: [80, 95],
      });
      if ("refused" in answer) throw new Error(answer.refused);
      for (const level of ["80", "95"] as const) {
        const { lo = [], hi = [] } = answer.ranges[level] ?? {};
        held[level] += lo.filter((low, step) => {
          const actual = test[step] ?? Number.NaN;
          return actual >= low && actual <= (hi[step] ?? Number.NaN);
        }).length;
      }
    }
    const months = series.length * 12;
    expect(held["80"] / months).toBeGreaterThan(0.75);
    expect(held["80"] / months).toBeLessThan(0.88);
    expect(held["95"] / months).toBeGreaterThan(0.9);
  });
});
