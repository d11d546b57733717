import type { Forecasts } from "../planning/context";
import type { Forecast } from "../planning/forecast/forecast";
import type { Month } from "../planning/month";
import type { Portfolio } from "../planning/portfolio";
import { type SeriesHistory, seriesHistories } from "../planning/series-history";
import { forgetOthers, keyOf, memory, want } from "./forecast-memory";

/** The forecasts of a portfolio's series, as far as they are made. */
export interface SeriesForecasts extends Forecasts {
  /** The months after the last close; the same array as long as the series is unchanged. Null: not made yet. */
  of(subject: string): readonly number[] | null;
  /** The whole forecast with ranges and backtest; null where there is none. */
  detail(subject: string): Forecast | null;
  /** How many are still being computed. */
  readonly pending: number;
  /** Changes whenever more is known: what was answered with another version may be asked again. */
  readonly version: number;
}

/** What is known now; what is missing is computed in the background. */
export function portfolioForecasts(portfolio: Pick<Portfolio, "facts">, lastClose: Month): SeriesForecasts {
  const { forecasts, missing } = current(portfolio, lastClose);
  if (missing.length > 0)
    want(missing).catch((error: unknown) => console.error("Forecasts could not be computed:", error));
  return forecasts;
}

/** All of them, once they are made. */
export async function forecastsReady(
  portfolio: Pick<Portfolio, "facts">,
  lastClose: Month,
): Promise<SeriesForecasts> {
  for (;;) {
    const { forecasts, missing } = current(portfolio, lastClose);
    if (missing.length === 0) return forecasts;
    await want(missing);
  }
}

interface Current {
  readonly forecasts: SeriesForecasts;
  readonly missing: readonly SeriesHistory[];
}

const remembered = new WeakMap<object, Map<Month, Current>>();

/** The forecasts of these facts: the same value until something of them changes. */
function current(portfolio: Pick<Portfolio, "facts">, lastClose: Month): Current {
  const byClose = remembered.get(portfolio.facts) ?? new Map<Month, Current>();
  remembered.set(portfolio.facts, byClose);
  const before = byClose.get(lastClose);
  if (before && (before.missing.length === 0 || before.forecasts.version === memory().version)) return before;
  const now = gathered(seriesHistories(portfolio, lastClose));
  byClose.set(lastClose, now);
  return now;
}

function gathered(histories: readonly SeriesHistory[]): Current {
  const { known, version } = memory();
  const made = new Map<string, Forecast>();
  const missing: SeriesHistory[] = [];
  for (const history of histories) {
    const computed = known.get(keyOf(history));
    if (computed === undefined) missing.push(history);
    else if ("mean" in computed) made.set(history.subject, computed);
  }
  forgetOthers(histories);
  const forecasts: SeriesForecasts = {
    of: (subject) => made.get(subject)?.mean ?? null,
    detail: (subject) => made.get(subject) ?? null,
    pending: missing.length,
    version,
  };
  return { forecasts, missing };
}
