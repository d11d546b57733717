import { addToMonth } from "../month";
import { accuracyOf } from "./accuracy";
import { errorsOf, lastOf, OFFSETS, originOf, replay } from "./backtest";
import { combined, judgedOn, sharesOf } from "./choice";
import { exponentialSmoothing } from "./exponential-smoothing";
import { flat } from "./flat";
import {
  type Backtest,
  type Forecast,
  type ForecastRequest,
  type Refused,
  refusalOfQuestion,
  refusalOfValues,
} from "./forecast";
import { type History, historyOf, limitsOf } from "./history";
import { mean } from "./mean";
import { halfWidths, type Range, rangeAround, unseenHalfWidths } from "./range";
import { seasonalNaive } from "./seasonal-naive";
import { seasonalSmoothing } from "./seasonal-smoothing";

/** Every forecast method, simple ones first: that is how ties are decided. */
export const METHODS = [mean, flat, seasonalNaive, exponentialSmoothing, seasonalSmoothing] as const;

export type MethodName = (typeof METHODS)[number]["name"];
type ListedMethod = (typeof METHODS)[number];

/** Raised when the same records would be forecast differently, so that remembered forecasts are made anew. */
export const METHOD_VERSION = 1;

/** Below this the forecast is the mean of what there is, whatever was asked for. */
const FEW = 6;

/**
 * Forecasts one monthly series. The same request always gives the same answer; what cannot be forecast is refused as a value.
 * Fewer than six known months: the mean of what there is. Else the methods are weighed by what they would have forecast before.
 */
export function forecastSeries(request: ForecastRequest<MethodName>): Forecast<MethodName> | Refused {
  const refused = refusalOfQuestion(request.horizon, request.levels) ?? refusalOfValues(request.values);
  if (refused !== null) return { refused };
  const history = historyOf(request.start, request.values);
  if (history.known === 0) return { refused: "no known month in the last ten years" };
  const within = limitsOf(history.values);
  const candidates = candidatesFor(history, request.method ?? "auto").map((method) => ({
    method,
    replayed: replay(history, method),
  }));
  const shares = sharesOf(history.values, judgedOn(history.values, candidates));
  const ahead = candidates.map(({ method }) => method.fit(history.values)(request.horizon));
  const expected = (combined(ahead, shares) ?? []).map(within);
  const backtest = backtestOf(
    history,
    candidates.map(({ replayed }) => replayed),
    shares,
    within,
  );
  return {
    ...namesOf(
      candidates.map(({ method }) => method.name),
      shares,
    ),
    start: addToMonth(request.start, request.values.length),
    mean: expected,
    ranges: rangesOf(history, expected, backtest, request.levels, within),
    backtest,
    history: { start: history.start, months: history.values.length, known: history.known },
  };
}

/** The methods that may take part: the one asked for, if there are months enough, else all but the plain mean. */
function candidatesFor(history: History, wish: MethodName | "auto"): readonly ListedMethod[] {
  if (history.known < FEW) return [mean];
  const possible = METHODS.filter((method) => method.minimum <= history.known);
  const wished = possible.filter((method) => method.name === wish);
  return wished.length > 0 ? wished : possible.filter((method) => method !== mean);
}

function backtestOf(
  history: History,
  replayed: readonly (readonly (readonly number[] | null)[])[],
  shares: readonly number[],
  within: (value: number) => number,
): Backtest | null {
  const forecasts = OFFSETS.flatMap((offset, at) => {
    const ahead = combined(
      replayed.map((origins) => origins[at] ?? null),
      shares,
    );
    return ahead === null ? [] : [{ origin: originOf(history, offset), mean: ahead.map(within) }];
  });
  if (forecasts.length === 0) return null;
  const errors = forecasts.map((origin) => errorsOf(history.values, origin.mean));
  const actuals = forecasts.map((origin) => lastOf(history.values, origin.mean.length));
  return { ...accuracyOf(errors, actuals, history.values), forecasts };
}

function namesOf(names: readonly MethodName[], shares: readonly number[]) {
  const parts = names
    .map((method, at) => ({ method, share: shares[at] ?? 0 }))
    .filter(({ share }) => share > 0);
  const only = parts.length === 1 ? parts[0] : undefined;
  return { method: only ? only.method : ("combination" as const), shares: parts };
}

function rangesOf(
  history: History,
  expected: readonly number[],
  backtest: Backtest | null,
  levels: readonly number[],
  within: (value: number) => number,
): Record<string, Range> {
  const errors = backtest?.forecasts.map((origin) => errorsOf(history.values, origin.mean)) ?? [];
  const half = (level: number) =>
    backtest === null
      ? unseenHalfWidths(Math.abs(expected[0] ?? 0), level, expected.length)
      : halfWidths(errors, level, expected.length);
  return Object.fromEntries(levels.map((level) => [level, rangeAround(expected, half(level), within)]));
}
