import { describe, expect, it } from "vitest";
import { inMonth, rates } from "./examples";
import type { Forecast } from "./forecast/forecast";
import { forecastSeries as forecastOne } from "./forecast/index";
import { type ForecastSeries, totalRange } from "./forecast-total";
import { RateTable } from "./rates";

const lastClose = inMonth("2026-10");
const wave = (sign: number) => Array.from({ length: 36 }, (_, i) => 1000 + sign * 90 * Math.sin(i * i));

function forecastOf(values: readonly (number | null)[]): Forecast {
  const forecast = forecastOne({ values, start: inMonth("2023-11"), horizon: 24, levels: [80, 95] });
  if ("refused" in forecast) throw new Error(forecast.refused);
  return forecast;
}

const series = (subject: string, values: readonly (number | null)[], currency = "GBP"): ForecastSeries => ({
  history: { subject, start: inMonth("2023-11"), values, method: "auto" },
  forecast: forecastOf(values),
  currency,
});

const pounds = new RateTable("GBP", rates("USD", "2023-11", ["0.8"]), lastClose);
const widthOf = (range: ReturnType<typeof totalRange>) => (range?.hi80[0] ?? 0) - (range?.lo80[0] ?? 0);

describe("the range of a total", () => {
  it("of one series is that series' own, as whole pence around its mean", () => {
    const one = series("a", wave(1));
    const range = totalRange([one], pounds);
    const bounds = one.forecast.ranges[80];
    expect(range?.from).toBe(inMonth("2026-11"));
    expect(range?.lo80).toEqual(
      one.forecast.mean.map((mean, i) => Math.round(((bounds?.lo[i] ?? 0) - mean) * 100)),
    );
    expect(range?.hi80).toHaveLength(24);
    expect(range?.error).toBeCloseTo(one.forecast.backtest?.error ?? Number.NaN, 12);
  });

  it("is wider at 95 than at 80 per cent, below and above", () => {
    const range = totalRange([series("a", wave(1)), series("b", wave(1))], pounds);
    range?.lo95.forEach((lo, i) => expect(lo).toBeLessThan(range.lo80[i] ?? 0));
    range?.hi95.forEach((hi, i) => expect(hi).toBeGreaterThan(range.hi80[i] ?? 0));
  });

  it("nearly vanishes where the errors of two series cancel, and doubles where they are the same", () => {
    const alone = widthOf(totalRange([series("a", wave(1))], pounds));
    expect(widthOf(totalRange([series("a", wave(1)), series("b", wave(-1))], pounds))).toBeLessThan(
      alone / 4,
    );
    expect(widthOf(totalRange([series("a", wave(1)), series("b", wave(1))], pounds))).toBeCloseTo(
      2 * alone,
      -1,
    );
  });

  it("is in the reporting currency", () => {
    const own = totalRange([series("a", wave(1))], pounds);
    const dollars = totalRange([series("a", wave(1), "USD")], pounds);
    expect(dollars?.hi95).toEqual(own?.hi95.map((hi) => expect.closeTo(hi * 0.8, -0.5) as unknown));
  });

  it("leaves out what is outside the total, and there is none of nothing", () => {
    expect(totalRange([series("a", wave(1), "CHF")], pounds)).toBeNull();
    expect(totalRange([series("a", wave(1)), series("b", wave(1), "CHF")], pounds)).toEqual(
      totalRange([series("a", wave(1))], pounds),
    );
    expect(totalRange([], pounds)).toBeNull();
  });
});
