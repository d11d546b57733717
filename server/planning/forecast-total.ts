import type { Forecast } from "./forecast/forecast";
import { forecastTotal, type TotalMember } from "./forecast/total";
import { type Currency, minorUnits } from "./money";
import type { Month } from "./month";
import type { RateTable } from "./rates";
import type { SeriesHistory } from "./series-history";

/** A series of a plan with its forecast, in its own currency. */
export interface ForecastSeries {
  readonly history: SeriesHistory;
  readonly forecast: Forecast;
  readonly currency: Currency;
}

/**
 * How far the total of a plan's forecast series may lie from their mean, by month from `from` on: whole minor units of the
 * reporting currency to add to the plan's total (`lo` ≤ 0 ≤ `hi`). Contracts and people have no range.
 */
export interface TotalRange {
  readonly from: Month;
  readonly lo80: readonly number[];
  readonly hi80: readonly number[];
  readonly lo95: readonly number[];
  readonly hi95: readonly number[];
  /** The backtest error of that total, as a share (0.1 = 10 %); null where it cannot be said. */
  readonly error: number | null;
}

/**
 * The range from the backtest errors of the total itself (see forecast/total.ts). Each series is taken into the reporting
 * currency at one rate, that of the first month forecast, so that no exchange rate looks like an error of a forecast. A
 * series whose currency has no rate is outside the total. Null where nothing is forecast.
 */
export function totalRange(series: readonly ForecastSeries[], rates: RateTable): TotalRange | null {
  const members = series.flatMap(({ history, forecast, currency }) => {
    const rate = rates.of(currency)?.at(forecast.start);
    return rate === undefined ? [] : [inReporting(history, forecast, rate)];
  });
  const total = forecastTotal(members, [80, 95]);
  if ("refused" in total) return null;
  const units = minorUnits(rates.reporting);
  const offsets = (bound: readonly number[] | undefined) =>
    total.mean.map((mean, step) => Math.round(((bound?.[step] ?? mean) - mean) * units) || 0);
  const [narrow, wide] = [total.ranges[80], total.ranges[95]];
  return {
    from: total.start,
    lo80: offsets(narrow?.lo),
    hi80: offsets(narrow?.hi),
    lo95: offsets(wide?.lo),
    hi95: offsets(wide?.hi),
    error: total.backtest?.error ?? null,
  };
}

function inReporting({ start, values }: SeriesHistory, forecast: Forecast, rate: number): TotalMember {
  const times = (amounts: readonly number[]) => amounts.map((amount) => amount * rate);
  const { backtest } = forecast;
  return {
    start,
    values: values.map((value) => (value === null ? null : value * rate)),
    forecast: {
      ...forecast,
      mean: times(forecast.mean),
      backtest: backtest && {
        ...backtest,
        forecasts: backtest.forecasts.map(({ origin, mean }) => ({ origin, mean: times(mean) })),
      },
    },
  };
}
