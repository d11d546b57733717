import type { Forecasts } from "@/server/planning/context";
import { forecastSeries } from "@/server/planning/forecast/index";
import type { Month } from "@/server/planning/month";
import type { Portfolio } from "@/server/planning/portfolio";
import { seriesHistories } from "@/server/planning/series-history";

/** The forecasts of all series, made here and now. */
export function forecastsOf(portfolio: Pick<Portfolio, "facts">, lastClose: Month): Forecasts {
  const made = new Map<string, readonly number[]>();
  for (const { subject, start, values } of seriesHistories(portfolio, lastClose)) {
    const forecast = forecastSeries({ start, values, horizon: 60, levels: [80, 95] });
    if ("mean" in forecast) made.set(subject, forecast.mean);
  }
  return { of: (subject) => made.get(subject) ?? null };
}
