import type { Viewer } from "../access/viewer";
import { budgetsOfYears } from "../planning/budget-lines";
import { type Pair, sideBySide, sumOf, variance } from "../planning/comparison";
import type { View } from "../planning/context";
import type { DataIssue } from "../planning/data-issue";
import { type Day, monthOf } from "../planning/day";
import { fiscalYearLabel, fiscalYearOf } from "../planning/fiscal-year";
import { type Horizon, lastMonth } from "../planning/horizon";
import { type Month, monthAt } from "../planning/month";
import type { Coverage } from "../planning/outlook";
import { type Dimension, isIncomplete } from "../planning/plan";
import type { TotalRange } from "../planning/forecast-total";
import { portfolioTotalRange } from "../portfolio/total-range";
import { currentDay } from "../today";
import { type Asked, ask } from "./asked";
import type { Due } from "../planning/due";
import { dueWithin } from "./due";
import { labelOf } from "./labels";
import { chartOf, type Months, months, yearBefore } from "./shown-months";

/** A headline figure with what it is compared with; amounts in whole minor units. */
export interface Figure {
  readonly key: "year-to-date" | "landing" | "last-year" | "run-rate" | "due";
  readonly amount: number;
  readonly base: number | null;
  readonly difference: number | null;
  /** Per cent; null: n/a. */
  readonly pct: number | null;
  /** What `base` is. */
  readonly against: "budget" | "last-year" | null;
}

export interface Overview {
  readonly currency: string;
  readonly today: Day;
  readonly lastClose: Month;
  readonly year: { readonly label: string; readonly from: Month };
  readonly budgetVersion: string | null;
  readonly figures: readonly Figure[];
  readonly chart: OverviewChart;
  readonly due: readonly Due[];
  readonly movers: readonly (Pair & { readonly label: string })[];
  /** What the movers are compared with. */
  readonly moversAgainst: "budget" | "last-year";
  readonly issues: readonly DataIssue[];
  readonly issueCount: number;
  /** Closed months of this year. */
  readonly coverage: Coverage;
  readonly incomplete: boolean;
  readonly pendingForecasts: number;
  /** Whether there are any records at all. */
  readonly empty: boolean;
}

export interface OverviewChart {
  readonly from: Month;
  readonly months: number;
  readonly series: readonly {
    readonly key: string;
    readonly label: string;
    readonly amounts: readonly number[];
  }[];
  readonly totals: readonly number[];
  readonly budget: readonly number[] | null;
  readonly range: TotalRange | null;
}

const mostIssues = 50;
const mostMovers = 8;

/** Everybody opens this page first: asked again of an unchanged portfolio, the answer is remembered. */
const remembered = new WeakMap<Asked, Map<string, Overview>>();
const mostRemembered = 8;

/** The first page: the year so far, where it lands, what is due, what moved, and what needs a person. */
export async function overview(
  question: { view: View; by: Dimension; year?: Month | undefined },
  viewer: Viewer,
  today: Day = currentDay(),
): Promise<Overview> {
  const asked = await ask(viewer, question.view, monthAt(0), today);
  const known = remembered.get(asked) ?? new Map<string, Overview>();
  remembered.set(asked, known);
  const key = `${question.by}/${question.year ?? ""}`;
  const answer = known.get(key) ?? overviewOf(asked, question);
  if (known.size >= mostRemembered) known.clear();
  known.set(key, answer);
  return answer;
}

/** The same for a portfolio that is already expanded. */
export function overviewOf(
  asked: Asked,
  { by, year: wished }: { by: Dimension; year?: Month | undefined },
): Overview {
  const { portfolio, today, plan } = asked;
  const { organisation } = portfolio;
  const { lastClose } = plan.context;
  const year = fiscalYearOf(wished ?? monthOf(today), organisation);
  const due = dueWithin(asked, 90);
  const [forecast, budget] = [months(asked, year, by, "forecast"), months(asked, year, by, "budget")];
  const budgeted = budget(year).totals.some((amount) => amount !== 0);
  const issues = [...plan.issues].sort((a, b) => Number(b.incomplete) - Number(a.incomplete));
  return {
    currency: organisation.reportingCurrency,
    today,
    lastClose,
    year: { label: fiscalYearLabel(year.from, organisation), from: year.from },
    budgetVersion: budgetsOfYears(portfolio).versions.get(year.from) ?? null,
    figures: figures(year, lastClose, forecast, budgeted ? budget : null, due),
    chart: chart(asked, by, forecast, budget),
    due,
    movers: movers(asked, year, by, forecast, budgeted ? budget : null),
    moversAgainst: budgeted ? "budget" : "last-year",
    issues: issues.slice(0, mostIssues),
    issueCount: issues.length,
    coverage: coverageOf(asked, year),
    incomplete: isIncomplete(plan.issues, year),
    pendingForecasts: asked.forecasts.pending,
    empty: plan.lines.length === 0 && asked.outlook.lines.length === 0,
  };
}

function figures(
  year: Horizon,
  lastClose: Month,
  forecast: Months,
  budget: Months | null,
  due: readonly Due[],
): Figure[] {
  const closedMonths = Math.min(12, Math.max(0, lastClose - year.from + 1));
  const [now, before] = [forecast(year).totals, forecast(yearBefore(year)).totals];
  const hasBefore = before.some((amount) => amount !== 0);
  const compared = budget?.(year).totals ?? (hasBefore ? before : null);
  const against = budget ? "budget" : hasBefore ? "last-year" : null;
  const lastTwelve = forecast({ from: monthAt(lastClose - 11), months: 12 }).totals;
  const dueAmount = due.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return [
    figure(
      "year-to-date",
      sumOf(now, 0, closedMonths),
      compared && sumOf(compared, 0, closedMonths),
      against,
    ),
    figure("landing", sumOf(now), compared && sumOf(compared), against),
    figure("last-year", sumOf(now), hasBefore ? sumOf(before) : null, hasBefore ? "last-year" : null),
    figure("run-rate", sumOf(lastTwelve, 9) * 4, sumOf(lastTwelve), null),
    figure("due", dueAmount, null, null),
  ];
}

function figure(key: Figure["key"], amount: number, base: number | null, against: Figure["against"]): Figure {
  const compared = base === null ? null : variance(amount, base);
  return { key, amount, base, difference: compared?.difference ?? null, pct: compared?.pct ?? null, against };
}

function chart(asked: Asked, by: Dimension, forecast: Months, budget: Months): OverviewChart {
  const { lastClose } = asked.plan.context;
  const horizon = chartOf(lastClose);
  const { rows, totals } = forecast(horizon);
  const approved = budget(horizon).totals;
  const series = rows
    .filter((row) => row.currency === null)
    .map(({ keys: [key = ""], amounts }) => ({ key, label: labelOf(asked.portfolio, by, key), amounts }));
  return {
    from: horizon.from,
    months: horizon.months,
    series,
    totals,
    budget: approved.some((amount) => amount !== 0) ? approved : null,
    range: portfolioTotalRange(asked.portfolio, lastClose, asked.forecasts),
  };
}

function movers(asked: Asked, year: Horizon, by: Dimension, forecast: Months, budget: Months | null) {
  const base = budget ? budget(year).rows : forecast(yearBefore(year)).rows;
  return sideBySide(forecast(year).rows, base)
    .filter((pair) => pair.difference !== 0)
    .slice(0, mostMovers)
    .map((pair) => ({ ...pair, label: labelOf(asked.portfolio, by, pair.keys[0] ?? "") }));
}

/** What the closed months of a year are known from. */
export function coverageOf({ outlook }: Asked, year: Horizon): Coverage {
  let [ledger, bill, notConfirmed] = [0, 0, 0];
  for (const [m, of] of outlook.coverage)
    if (m >= year.from && m <= lastMonth(year)) {
      ledger += of.ledger;
      bill += of.bill;
      notConfirmed += of.notConfirmed;
    }
  return { ledger, bill, notConfirmed };
}
