import { type Day, monthOf } from "../planning/day";
import { expand } from "../planning/expand";
import { fiscalYearFirst } from "../planning/fiscal-year";
import { type Horizon, lastMonth, monthsOf } from "../planning/horizon";
import { lastCloseOf } from "../planning/last-close";
import type { Month } from "../planning/month";
import { rollUp } from "../planning/plan";
import type { Portfolio } from "../planning/portfolio";
import { forecastsReady, portfolioForecasts, type SeriesForecasts } from "../portfolio/forecasts";
import { type Supposed, supposePortfolio } from "../portfolio/supposed";
import { currentDay } from "../today";

/** The plan's totals by month without some records and with them, in whole minor units. */
export interface PlanEffect {
  readonly currency: string;
  readonly view: "accrual";
  readonly months: readonly Month[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Series whose forecast is not made yet, so that the totals will be others still. */
  readonly pending: number;
}

const MONTHS = 24;
const PATIENCE_MILLISECONDS = 2_000;

/** Forecasts as far as they are made within a moment: whoever waits wants an answer. */
async function forecastsSoon(portfolio: Portfolio, lastClose: Month): Promise<SeriesForecasts> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SeriesForecasts>((resolve) => {
    timer = setTimeout(() => resolve(portfolioForecasts(portfolio, lastClose)), PATIENCE_MILLISECONDS);
  });
  try {
    return await Promise.race([forecastsReady(portfolio, lastClose), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function totalsOf(portfolio: Portfolio, horizon: Horizon, today: Day) {
  const forecasts = await forecastsSoon(portfolio, lastCloseOf(portfolio, today));
  const plan = expand(portfolio, { today, view: "accrual", until: lastMonth(horizon), forecasts });
  return { totals: rollUp(plan, "accrual", horizon, []).totals, pending: forecasts.pending };
}

/** Everything of a portfolio that a plan is computed from. */
const planned = ["facts", "costCentres", "rates", "indices", "assumptions"] as const;

/**
 * What records would do to the plan of this and the next fiscal year, were they stored: its totals by month before and after. Null where
 * they are of a kind that changes no plan.
 */
export async function planEffect(
  supposed: readonly Supposed[],
  today: Day = currentDay(),
): Promise<PlanEffect | null> {
  const { now, then } = await supposePortfolio(supposed);
  if (planned.every((part) => now[part] === then[part])) return null;
  const horizon = { from: fiscalYearFirst(monthOf(today), now.organisation), months: MONTHS };
  const before = await totalsOf(now, horizon, today);
  const after = await totalsOf(then, horizon, today);
  return {
    currency: now.organisation.reportingCurrency,
    view: "accrual",
    months: monthsOf(horizon),
    before: before.totals,
    after: after.totals,
    pending: Math.max(before.pending, after.pending),
  };
}
