import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exponentialSmoothing } from "./exponential-smoothing";
import { flat } from "./flat";
import { METHODS } from "./index";
import { atTodaysLevel, levelShift } from "./level-shift";
import { mean } from "./mean";
import { seasonOf } from "./season";
import { seasonalNaive } from "./seasonal-naive";
import { seasonalSmoothing } from "./seasonal-smoothing";

const QUARTER_ENDS = [0, 0, 60, 0, 0, 60, 0, 0, 60, 0, 0, 60];
const quarterly = (months: number, level: (at: number) => number) =>
  Array.from({ length: months }, (_, at) => level(at) + (QUARTER_ENDS[at % 12] ?? 0));

describe("flat", () => {
  it("is the mean of the last twelve months", () => {
    expect(flat.fit([999, ...Array.from({ length: 12 }, (_, at) => at + 1)])(2)).toEqual([6.5, 6.5]);
  });
});

describe("mean", () => {
  it("is the mean of all there is", () => {
    expect(mean.fit([1, 2, 6])(3)).toEqual([3, 3, 3]);
  });
});

describe("seasonal naive", () => {
  it("repeats the last year, again and again", () => {
    const years = Array.from({ length: 24 }, (_, at) => at + 1);
    const last = years.slice(12);
    expect(seasonalNaive.fit(years)(26)).toEqual([...last, ...last, 13, 14]);
  });
});

describe("exponential smoothing", () => {
  it("moves to a new level", () => {
    const moved = [...new Array<number>(12).fill(100), ...new Array<number>(6).fill(200)];
    for (const value of exponentialSmoothing.fit(moved)(6)) expect(value).toBeCloseTo(200, -1);
  });

  it("goes on growing, ever more slowly", () => {
    const growing = Array.from({ length: 24 }, (_, at) => 100 + 5 * at);
    const ahead = exponentialSmoothing.fit(growing)(12);
    const steps = ahead.slice(1).map((value, at) => value - (ahead[at] ?? 0));
    expect(ahead[0]).toBeGreaterThan(212);
    for (const step of steps) expect(step).toBeGreaterThan(0);
    expect(steps.at(-1)).toBeLessThan(steps[0] ?? 0);
  });
});

describe("seasonal smoothing", () => {
  it("puts quarter-end peaks where they belong", () => {
    const ahead = seasonalSmoothing.fit(quarterly(30, () => 100))(12);
    ahead.forEach((value, step) => {
      expect(value).toBeCloseTo(100 + (QUARTER_ENDS[(30 + step) % 12] ?? 0), 6);
    });
  });

  it("knows a new level from a season", () => {
    const ahead = seasonalSmoothing.fit(quarterly(30, (at) => (at < 20 ? -100 : 300)))(12);
    ahead.forEach((value, step) => {
      expect(value).toBeCloseTo(300 + (QUARTER_ENDS[(30 + step) % 12] ?? 0), 6);
    });
  });
});

describe("a season", () => {
  it("adds up to nothing, whatever the months are", () => {
    const months = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 14,
      maxLength: 60,
    });
    fc.assert(
      fc.property(months, (values) => {
        const sum = seasonOf(values).reduce((total, value) => total + value, 0);
        expect(Math.abs(sum)).toBeLessThan(1e-6);
      }),
    );
  });

  it("is believed less where the years contradict each other", () => {
    const alike = Array.from({ length: 36 }, (_, at) => (at % 12 === 5 ? 50 : 0));
    const unlike = Array.from({ length: 36 }, (_, at) => (at === 5 || at === 20 || at === 30 ? 50 : 0));
    const height = (values: readonly number[]) => Math.max(...seasonOf(values));
    expect(height(unlike)).toBeLessThan(height(alike) / 3);
  });
});

describe("a step of the level", () => {
  const noise = (at: number) => Math.sin(at * 12.9898) * 3;

  it("is found with its month and its size", () => {
    const shift = levelShift(quarterly(30, (at) => 100 + noise(at) + (at >= 17 ? 80 : 0)));
    expect(shift?.at).toBe(17);
    expect(shift?.size).toBeCloseTo(80, -1);
  });

  it("is neither growth nor one odd month nor noise", () => {
    expect(levelShift(quarterly(30, (at) => 100 + noise(at) + 5 * at))).toBeNull();
    expect(levelShift(quarterly(30, (at) => 100 + noise(at) + (at === 17 ? 80 : 0)))).toBeNull();
    expect(levelShift(quarterly(30, (at) => 100 + noise(at)))).toBeNull();
  });

  it("is levelled, and nothing after it is touched", () => {
    const values = quarterly(30, (at) => (at >= 17 ? 180 : 100));
    expect(atTodaysLevel(values).map((value) => Math.round(value))).toEqual(quarterly(30, () => 180));
    expect(atTodaysLevel(values).slice(17)).toEqual(values.slice(17));
  });
});

it("every method gives as many finite months as asked for, from its minimum on", () => {
  for (const method of METHODS)
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
          minLength: method.minimum,
          maxLength: 40,
        }),
        fc.integer({ min: 1, max: 60 }),
        (values, horizon) => {
          const ahead = method.fit(values)(horizon);
          expect(ahead).toHaveLength(horizon);
          expect(ahead.every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
});
