import { addToMonth, type Month } from "../month";
import { type History, knownIn } from "./history";
import type { Method } from "./method";

/**
 * How many months before the end of the history a backtest starts. The same for every series, so that the forecasts of series
 * that end in the same month can be added up origin by origin.
 */
export const OFFSETS = [1, 2, 3, 4, 6, 8, 10, 12, 15, 18, 21, 24] as const;

/** What would have been forecast from `origin` (the first month forecast) on, knowing only the months before it. */
export interface BacktestForecast {
  readonly origin: Month;
  readonly mean: readonly number[];
}

/** Actual less forecast by step; unknown months are null. */
export type StepErrors = readonly (number | null)[];

/** The forecasts a method would have made; null where the history before the origin was too short for it. */
export function replay(history: History, method: Method): (number[] | null)[] {
  return OFFSETS.map((offset) => {
    const before = history.values.slice(0, Math.max(0, history.values.length - offset));
    return knownIn(before) < method.minimum ? null : method.fit(before)(offset);
  });
}

export const originOf = (history: History, offset: number): Month =>
  addToMonth(history.start, history.values.length - offset);

/** Actual less forecast, for a forecast of the last months of a history. */
export function errorsOf(values: readonly (number | null)[], forecast: readonly number[]): StepErrors {
  const actuals = lastOf(values, forecast.length);
  return forecast.map((expected, step) => {
    const actual = actuals[step] ?? null;
    return actual === null ? null : actual - expected;
  });
}

export const lastOf = <Value>(values: readonly Value[], count: number): readonly Value[] =>
  values.slice(values.length - count);
