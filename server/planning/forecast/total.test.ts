import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addToMonth, month } from "../month";
import { forecastSeries } from "./index";
import { forecastTotal, type TotalForecast, type TotalMember } from "./total";

type Values = readonly (number | null)[];
const END = month(2026, 1);
const LEVELS = [80, 95];

function member(values: Values, horizon = 12, end = END): TotalMember {
  const start = addToMonth(end, -values.length);
  const forecast = forecastSeries({ values, start, horizon, levels: LEVELS });
  if ("refused" in forecast) throw new Error(forecast.refused);
  return { start, values, forecast };
}

function total(members: readonly TotalMember[]): TotalForecast {
  const answer = forecastTotal(members, LEVELS);
  if ("refused" in answer) throw new Error(answer.refused);
  return answer;
}

const width = ({ ranges }: Pick<TotalForecast, "ranges">, step: number) =>
  (ranges["80"]?.hi[step] ?? 0) - (ranges["80"]?.lo[step] ?? 0);

const wave = (seed: number, months = 36) =>
  Array.from({ length: months }, (_, at) => 1000 + 200 * Math.sin(at * seed) + ((at * 31 * seed) % 17));

describe("the forecast of a total", () => {
  it("of one series is the forecast of that series, range and error included", () => {
    const alone = member(wave(1.7));
    const sum = total([alone]);
    expect(sum.mean).toEqual(alone.forecast.mean);
    expect(sum.ranges).toEqual(alone.forecast.ranges);
    expect(sum.backtest?.error).toBeCloseTo(alone.forecast.backtest?.error ?? -1, 12);
    expect(sum.backtest?.scaledError).toBeCloseTo(alone.forecast.backtest?.scaledError ?? -1, 12);
  });

  it("of twice the same series is twice as wide: the errors are the same", () => {
    const alone = member(wave(1.7));
    expect(width(total([alone, alone]), 5)).toBeCloseTo(2 * width(alone.forecast, 5), 6);
  });

  it("of many unrelated series is much narrower than their ranges added up", () => {
    const members = Array.from({ length: 20 }, (_, at) => member(wave(1.1 + at * 0.37)));
    const added = members.reduce((sum, { forecast }) => sum + width(forecast, 5), 0);
    expect(width(total(members), 5)).toBeLessThan(added / 2);
    expect(width(total(members), 5)).toBeGreaterThan(0);
  });

  it("lets the rest stand for a member too young to have been forecast", () => {
    const old = member(wave(1.7));
    const young = member([1000]);
    const sum = total([old, young]);
    const bothOld = width(total([old]), 5) * (1 + 1000 / meanOf(old));
    expect(sum.mean[0]).toBeCloseTo((old.forecast.mean[0] ?? 0) + 1000, 9);
    expect(width(sum, 5)).toBeCloseTo(bothOld, 6);
  });

  it("of members none of which was ever forecast still has a range", () => {
    const sum = total([member([1000]), member([500])]);
    expect([sum.mean[0], sum.backtest]).toEqual([1500, null]);
    expect(width(sum, 0)).toBeGreaterThan(1000);
  });

  it("does not count a month that is unknown in a member for it", () => {
    const steady = member(new Array<number>(24).fill(100));
    const gap = member([...new Array<number>(23).fill(100), null]);
    expect(total([steady, gap]).backtest?.error).toBeCloseTo(0, 9);
  });

  it("adds up the means of any members, in any order, with 80 % within 95 %", () => {
    const values = fc.array(fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })), {
      minLength: 1,
      maxLength: 36,
    });
    const known = values.filter((list) => list.some((value) => value !== null));
    fc.assert(
      fc.property(fc.array(known, { minLength: 1, maxLength: 6 }), (lists) => {
        const members = lists.map((list) => member(list, 6));
        const [sum, turned] = [total(members), total(members.toReversed())];
        sum.mean.forEach((value, step) => {
          const parts = members.reduce((all, { forecast }) => all + (forecast.mean[step] ?? 0), 0);
          expect(value).toBeCloseTo(parts, 6);
          expect(turned.mean[step]).toBeCloseTo(value, 6);
          expect(width(turned, step)).toBeCloseTo(width(sum, step), 4);
          const line = ["95", "80"].map((level) => sum.ranges[level]?.lo[step] ?? Number.NaN);
          const upper = ["80", "95"].map((level) => sum.ranges[level]?.hi[step] ?? Number.NaN);
          expect([...line, value, ...upper]).toEqual([...line, value, ...upper].toSorted((a, b) => a - b));
          expect(line[0]).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("is refused for no series, and for forecasts that do not lie side by side", () => {
    expect(forecastTotal([], LEVELS)).toEqual({ refused: "a total needs at least one series" });
    expect(forecastTotal([member([1]), member([1], 12, addToMonth(END, 1))], LEVELS)).toEqual({
      refused: "the forecasts of a total must begin in the same month",
    });
    expect(forecastTotal([member([1]), member([1], 6)], LEVELS)).toEqual({
      refused: "the forecasts of a total must reach equally far",
    });
  });
});

const meanOf = ({ forecast }: TotalMember) =>
  forecast.mean.reduce((sum, value) => sum + value, 0) / forecast.mean.length;
