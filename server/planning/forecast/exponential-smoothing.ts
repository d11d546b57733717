import { filled } from "./history";
import { average, type Method } from "./method";

const LEVEL_WEIGHTS = [0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1];
const TREND_WEIGHTS = [0, 0.05, 0.1, 0.2, 0.4];
const DAMPINGS = [0.8, 0.9, 0.98];
/** A finer parameter must be better by more than rounding noise, else the first one stays. */
const NOTICEABLY = 1 - 1e-9;

interface Start {
  readonly level: number;
  readonly trend: number;
}

interface State extends Start {
  readonly damping: number;
  readonly squares: number;
}

/**
 * Exponential smoothing without a season: the mean of simple smoothing and of Holt's linear smoothing with a damped trend
 * (Gardner and McKenzie 1985). The parameters are those of a fixed grid with the least squared one-month errors.
 */
export const exponentialSmoothing = {
  name: "exponential-smoothing",
  minimum: 3,
  usualError: 1.2,
  fit: (history) => {
    const values = filled(history);
    const simple = bestSimple(values);
    const damped = bestDamped(values);
    return (horizon) => {
      const trending = continued(damped, horizon);
      return trending.map((value) => (value + simple.level) / 2);
    };
  },
} as const satisfies Method;

function bestSimple(values: readonly number[]): State {
  return leastSquares(values, { level: average(values.slice(0, 3)), trend: 0 }, [0], [0]);
}

const bestDamped = (values: readonly number[]): State =>
  leastSquares(values, firstTrend(values), TREND_WEIGHTS, DAMPINGS);

function leastSquares(
  values: readonly number[],
  first: Start,
  trendWeights: readonly number[],
  dampings: readonly number[],
): State {
  let found: State = { ...first, damping: 0, squares: Number.POSITIVE_INFINITY };
  for (const damping of dampings)
    for (const ofTrend of trendWeights)
      for (const ofLevel of LEVEL_WEIGHTS) {
        const state = smooth(values, first, ofLevel, ofTrend, damping, found.squares * NOTICEABLY);
        if (state !== null) found = state;
      }
  return found;
}

/** Level and trend before the first month, from the first two half-years. */
function firstTrend(values: readonly number[]): Start {
  const span = Math.min(values.length, 6);
  const early = average(values.slice(0, span));
  const next = values.slice(span, 2 * span);
  const trend = next.length === 0 ? 0 : (average(next) - early) / ((span + next.length) / 2);
  return { level: early - (trend * (span + 1)) / 2, trend };
}

/** The state after the last month; null as soon as the squared errors reach `limit`. */
function smooth(
  values: readonly number[],
  first: Start,
  ofLevel: number,
  ofTrend: number,
  damping: number,
  limit: number,
): State | null {
  let { level, trend } = first;
  let squares = 0;
  for (const value of values) {
    const expected = level + damping * trend;
    const error = value - expected;
    squares += error * error;
    if (squares >= limit) return null;
    level = expected + ofLevel * error;
    trend = damping * trend + ofLevel * ofTrend * error;
  }
  return { level, trend, damping, squares };
}

function continued({ level, trend, damping }: State, horizon: number): number[] {
  let value = level;
  let step = trend;
  return Array.from({ length: horizon }, () => {
    step *= damping;
    value += step;
    return value;
  });
}
