import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { month, printMonth } from "../month";
import type { Forecast } from "./forecast";
import { forecastSeries, METHODS, type MethodName } from "./index";

type Values = readonly (number | null)[];
const START = month(2023, 1);

function forecast(values: Values, horizon = 12, method?: MethodName): Forecast {
  const answer = forecastSeries({
    values,
    start: START,
    horizon,
    levels: [80, 95],
    ...(method ? { method } : {}),
  });
  if ("refused" in answer) throw new Error(answer.refused);
  return answer;
}

const amounts = fc.double({ min: 0.01, max: 1e7, noNaN: true });
const signed = fc.double({ min: -1e7, max: 1e7, noNaN: true });
const histories = (of: fc.Arbitrary<number>) =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: of }, { weight: 1, arbitrary: fc.constant(null) }), {
      minLength: 1,
      maxLength: 40,
    })
    .filter((values) => values.some((value) => value !== null));
const few = { numRuns: 60 };

const seasonal = Array.from(
  { length: 36 },
  (_, at) => 1000 + 300 * Math.sin((at * Math.PI) / 6) + ((at * 37) % 11),
);

describe("a forecast", () => {
  it("of fewer than six known months is their mean, whatever method was asked for", () => {
    const short = forecast([10, null, 20, 30, null, 40, 50], 3, "seasonal-naive");
    expect([short.method, short.mean]).toEqual(["mean", [30, 30, 30]]);
    expect(forecast([42], 2).mean).toEqual([42, 42]);
  });

  it("begins in the month after the last one given", () => {
    const answer = forecast([1, 2, 3, null]);
    expect([printMonth(answer.start), answer.history]).toEqual([
      "2023-05",
      { start: START, months: 4, known: 3 },
    ]);
  });

  it("follows the method a person chose", () => {
    for (const { name } of METHODS) expect(forecast(seasonal, 12, name).method).toBe(name);
    expect(forecast(seasonal, 12, "seasonal-naive").mean).toEqual(seasonal.slice(-12));
  });

  it("gives way to the backtest when a chosen method needs more months", () => {
    expect(forecast([1, 2, 3, 4, 5, 6, 7, 8], 3, "seasonal-naive")).toEqual(
      forecast([1, 2, 3, 4, 5, 6, 7, 8], 3),
    );
  });

  it("of a constant is the constant, without a range, and was never wrong", () => {
    const answer = forecast(new Array<number>(24).fill(1234.56));
    for (const value of answer.mean) expect(value).toBeCloseTo(1234.56, 9);
    expect(answer.method).toBe("flat");
    expect((answer.ranges["95"]?.hi[11] ?? 0) - (answer.ranges["95"]?.lo[11] ?? 0)).toBeLessThan(1e-6);
    expect(answer.backtest?.error).toBeCloseTo(0, 9);
  });

  it("of nothing but zeros is zero", () => {
    const answer = forecast(new Array<number>(18).fill(0));
    expect([answer.mean, answer.ranges["95"]?.hi, answer.backtest?.error]).toEqual([
      new Array<number>(12).fill(0),
      new Array<number>(12).fill(0),
      0,
    ]);
  });

  it("sees a season and says how good it was", () => {
    const answer = forecast(seasonal);
    answer.mean.forEach((value, step) => {
      expect(Math.abs(value - (seasonal[24 + step] ?? 0))).toBeLessThan(30);
    });
    expect(answer.backtest?.origins).toBe(12);
    expect(answer.backtest?.error).toBeLessThan(0.1);
  });

  it("stays near the new level after quarter-end peaks moved up with everything else", () => {
    const shifted = Array.from(
      { length: 30 },
      (_, at) => (at < 18 ? 100 : 250) * (at % 3 === 2 ? 1.6 : 1) + ((at * 7) % 5),
    );
    const answer = forecast(shifted);
    answer.mean.forEach((value, step) => {
      const expected = (30 + step) % 3 === 2 ? 402 : 252;
      expect(Math.abs(value / expected - 1)).toBeLessThan(0.2);
    });
  });

  it("never counts an unknown month in the backtest", () => {
    const answer = forecast([...seasonal.slice(0, 35), null]);
    expect(answer.backtest?.errorByStep[0]).not.toBeNull();
    const lastOnly = answer.backtest?.forecasts[0];
    expect(lastOnly?.mean).toHaveLength(1);
    const known = forecast([5, 5, 5, 5, 5, 5, null]);
    expect([known.mean[0], known.backtest?.error]).toEqual([5, 0]);
  });

  it("uses only months before the origin in a backtest", () => {
    const changed = seasonal.map((value, at) => (at >= 24 ? value * 5 + at : value));
    const before = (values: Values) =>
      forecast(values, 12, "exponential-smoothing").backtest?.forecasts.find(
        ({ mean }) => mean.length === 12,
      );
    expect(before(changed)).toEqual(before(seasonal));
  });
});

describe("for any series", () => {
  it("all numbers are finite, the horizon is kept and 80 % lies within 95 %", () => {
    fc.assert(
      fc.property(histories(signed), fc.integer({ min: 1, max: 60 }), (values, horizon) => {
        const { mean, ranges } = forecast(values, horizon);
        const [inner, outer] = [ranges["80"], ranges["95"]];
        expect(mean).toHaveLength(horizon);
        mean.forEach((value, step) => {
          const line = [outer?.lo[step], inner?.lo[step], value, inner?.hi[step], outer?.hi[step]];
          expect(line.every(Number.isFinite)).toBe(true);
          expect(line).toEqual(line.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
        });
      }),
      few,
    );
  });

  it("the shares of the methods add up to 1", () => {
    fc.assert(
      fc.property(histories(signed), (values) => {
        expect(forecast(values).shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
      few,
    );
  });

  it("the same question has the same answer, and survives being stored as JSON", () => {
    fc.assert(
      fc.property(histories(signed), (values) => {
        const answer = forecast(values);
        expect(forecast([...values])).toEqual(answer);
        expect(JSON.stringify(JSON.parse(JSON.stringify(answer)))).toBe(JSON.stringify(answer));
      }),
      few,
    );
  });

  it("costs that were never negative never become so", () => {
    fc.assert(
      fc.property(histories(amounts), (values) => {
        const { mean, ranges } = forecast(values);
        for (const value of [...mean, ...(ranges["95"]?.lo ?? [])]) expect(value).toBeGreaterThanOrEqual(0);
      }),
      few,
    );
  });

  it("another unit of money changes the unit of the answer only", () => {
    fc.assert(
      fc.property(histories(signed), fc.constantFrom(0.25, 8, 1024), (values, factor) => {
        const plain = forecast(values, 12, "exponential-smoothing");
        const other = forecast(
          values.map((value) => (value === null ? null : value * factor)),
          12,
          "exponential-smoothing",
        );
        other.mean.forEach((value, step) => {
          expect(value).toBeCloseTo((plain.mean[step] ?? 0) * factor, 3);
        });
        other.ranges["95"]?.hi.forEach((value, step) => {
          expect(value).toBeCloseTo((plain.ranges["95"]?.hi[step] ?? 0) * factor, 3);
        });
      }),
      few,
    );
  });

  it("raising every month by the same amount raises what the additive methods say by it", () => {
    const additive = fc.constantFrom<MethodName>("mean", "flat", "seasonal-naive");
    fc.assert(
      fc.property(histories(amounts), additive, fc.integer({ min: 1, max: 1e6 }), (values, method, by) => {
        const raised = values.map((value) => (value === null ? null : value + by));
        const plain = forecast(values, 12, method).method === method ? method : "flat";
        if (values.filter((value) => value !== null).length < 12) return;
        forecast(raised, 12, plain).mean.forEach((value, step) => {
          expect(value).toBeCloseTo((forecast(values, 12, plain).mean[step] ?? 0) + by, 3);
        });
      }),
      few,
    );
  });

  it("months before the first known one change nothing but the calendar", () => {
    fc.assert(
      fc.property(histories(signed), fc.integer({ min: 1, max: 12 }), (values, empty) => {
        const first = values.slice(values.findIndex((value) => value !== null));
        expect(forecast([...new Array<null>(empty).fill(null), ...first]).mean).toEqual(forecast(first).mean);
      }),
      few,
    );
  });
});

describe("refused, in words, is", () => {
  const refusal = (values: Values, horizon = 12, levels = [80]) => {
    const answer = forecastSeries({ values, start: START, horizon, levels });
    return "refused" in answer ? answer.refused : "answered";
  };

  it.each([
    ["no month at all", [], "no known month"],
    ["no known month", [null, null], "no known month"],
    ["what is not a number", [1, Number.NaN], "value 2 is not a number that can be forecast"],
    ["infinity", [Number.POSITIVE_INFINITY], "value 1 is not a number that can be forecast"],
    ["a number beyond all money", [1, 2, 1e30], "value 3 is not a number that can be forecast"],
    ["an endless history", new Array<number>(2401).fill(1), "more than 2400 months of history"],
    [
      "a history that ended ten years ago",
      [1, ...new Array<null>(120).fill(null)],
      "no known month in the last ten years",
    ],
  ])("%s", (_, values, reason) => {
    expect(refusal(values)).toBe(reason);
  });

  it("a horizon that is not 1 to 600 whole months", () => {
    for (const horizon of [0, -1, 1.5, 601, Number.NaN])
      expect(refusal([1], horizon)).toBe("the horizon must be a whole number of months from 1 to 600");
    expect([refusal([1], 1), refusal([1], 600)]).toEqual(["answered", "answered"]);
  });

  it("a level outside 1 to 99.9, and more than ten of them", () => {
    for (const level of [0, 0.99, 99.95, 100, Number.NaN])
      expect(refusal([1], 1, [80, level])).toBe("levels must be between 1 and 99.9");
    expect([refusal([1], 1, [1, 99.9]), refusal([1], 1, [])]).toEqual(["answered", "answered"]);
    expect(refusal([1], 1, new Array<number>(11).fill(80))).toBe("more than 10 levels");
  });
});
