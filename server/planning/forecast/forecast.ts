import type { Month } from "../month";
import type { Accuracy } from "./accuracy";
import type { BacktestForecast } from "./backtest";
import type { Range } from "./range";

/** How good the forecasts of a series were, and the forecasts themselves, so that totals can be judged by their own errors. */
export interface Backtest extends Accuracy {
  readonly forecasts: readonly BacktestForecast[];
}

/** The months after the history, with ranges and with what is known about their quality. Plain values: safe to store as JSON. */
export interface Forecast<Name extends string = string> {
  /** The method that made it, or `combination`. */
  readonly method: Name | "combination";
  /** The methods taking part and their shares, which add up to 1. */
  readonly shares: readonly { readonly method: Name; readonly share: number }[];
  /** The first month forecast. */
  readonly start: Month;
  readonly mean: readonly number[];
  /** By level in percent: about so many of a hundred actuals should lie between `lo` and `hi`. */
  readonly ranges: Readonly<Record<string, Range>>;
  /** Null where the history is too short to have forecast anything from. */
  readonly backtest: Backtest | null;
  /** The months learnt from, from the first known one; `known` of them had a value. */
  readonly history: { readonly start: Month; readonly months: number; readonly known: number };
}

/** Why there is no forecast, in words for a person. */
export interface Refused {
  readonly refused: string;
}

export interface ForecastRequest<Name extends string = string> {
  /** One value a month from `start` on; null for an unknown month. */
  readonly values: readonly (number | null)[];
  readonly start: Month;
  /** How many months ahead, 1 to 600. */
  readonly horizon: number;
  /** Percentages between 1 and 99.9. */
  readonly levels: readonly number[];
  /** `auto` (default) lets the backtest decide. A method that needs more months than are known gives way to `auto`. */
  readonly method?: Name | "auto";
}

const LONGEST_HORIZON = 600;
const MOST_VALUES = 2400;
const MOST_LEVELS = 10;
/** Squares and sums of such numbers are still finite. */
const LARGEST = 1e24;

/** Why these values cannot be forecast; null if they can. */
export function refusalOfValues(values: readonly (number | null)[]): string | null {
  if (values.length > MOST_VALUES) return `more than ${MOST_VALUES} months of history`;
  if (values.every((value) => value === null)) return "no known month";
  const wrong = values.findIndex((value) => value !== null && !(Math.abs(value) <= LARGEST));
  return wrong === -1 ? null : `value ${wrong + 1} is not a number that can be forecast`;
}

/** Why this horizon or these levels are not possible; null if they are. */
export function refusalOfQuestion(horizon: number, levels: readonly number[]): string | null {
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > LONGEST_HORIZON)
    return `the horizon must be a whole number of months from 1 to ${LONGEST_HORIZON}`;
  if (levels.length > MOST_LEVELS) return `more than ${MOST_LEVELS} levels`;
  return levels.every((level) => level >= 1 && level <= 99.9) ? null : "levels must be between 1 and 99.9";
}
