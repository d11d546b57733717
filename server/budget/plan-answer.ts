import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { lastCloseOf } from "../planning/last-close";
import { type Horizon, lastMonth, monthsOf } from "../planning/horizon";
import { type Month, printMonth } from "../planning/month";
import { type Dimension, rollUp, touches } from "../planning/plan";
import { forecastsReady } from "../portfolio/forecasts";
import { loadLaid } from "../portfolio/laid";
import { currentDay } from "../today";
import { asked } from "./asked";

export interface PlanQuestion {
  readonly from: Month;
  /** 1 to 600. */
  readonly months: number;
  readonly by: readonly Dimension[];
  readonly view: View;
  readonly today?: Day;
}

/** What `chartroom plan --json` prints: see the README, "Command line". Amounts are whole minor units. */
export interface PlanAnswer {
  readonly currency: string;
  readonly from: string;
  readonly months: readonly string[];
  readonly rows: readonly Record<string, string | readonly number[]>[];
  readonly total: number;
  readonly incomplete: boolean;
  readonly dataIssues: readonly {
    readonly kind: string;
    readonly subject: string;
    readonly months: readonly string[];
  }[];
}

/** Computes the current plan, with all forecasts made. */
export async function answerPlan(
  { from, months, by, view, today = currentDay() }: PlanQuestion,
  viewer: Viewer,
): Promise<PlanAnswer> {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  const horizon: Horizon = { from, months };
  const forecasts = await forecastsReady(portfolio, lastCloseOf(portfolio, today));
  const { plan } = asked(portfolio, viewer, forecasts, { view, until: lastMonth(horizon), today });
  const rolled = rollUp(plan, view, horizon, by);
  return {
    currency: portfolio.organisation.reportingCurrency,
    from: printMonth(from),
    months: monthsOf(horizon).map(printMonth),
    rows: rolled.rows.map(({ keys, amounts, currency }) => ({
      ...Object.fromEntries(by.map((dimension, i) => [dimension, keys[i] ?? ""])),
      ...(currency === null ? {} : { currency }),
      amounts,
    })),
    total: rolled.total,
    incomplete: rolled.incomplete,
    dataIssues: plan.issues
      .filter((issue) => touches(issue.months, horizon))
      .map(({ kind, subject, months: touched }) => ({ kind, subject, months: touched.map(printMonth) })),
  };
}
