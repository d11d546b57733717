import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { fiscalYearOf } from "../planning/fiscal-year";
import { lastMonth } from "../planning/horizon";
import type { Line } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import type { CloudSeries, CostSeries, SeriesMethod } from "../planning/sources/cost-series";
import { type Asked, ask } from "./asked";
import { spent } from "../planning/due";
import { labelOf, recordTitle } from "./labels";
import { monthsOfRecord, type RecordMonths } from "./record-months";

export type SeriesKind = "cost-history" | "cloud";

/** A cost series or a cloud series as a list shows it. Amounts in minor units of the reporting currency. */
export interface SeriesRow {
  readonly kind: SeriesKind;
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  readonly account: string;
  readonly vendorName: string;
  readonly category: string;
  readonly categoryName: string;
  readonly costCentre: string;
  readonly costCentreName: string;
  readonly currency: string;
  readonly method: SeriesMethod;
  readonly lastMonth: Month | null;
  readonly lastTwelve: number;
  readonly thisYear: number;
  readonly nextYear: number;
  /** Weighted absolute error of the forecast's backtest, 0.08 for 8 %; null: none was made. */
  readonly error: number | null;
  readonly converted: boolean;
}

export interface SeriesList {
  readonly rows: readonly SeriesRow[];
  readonly currency: string;
  readonly lastClose: Month;
  /** First month of the fiscal year that `thisYear` is the cost of. */
  readonly year: Month;
  readonly pendingForecasts: number;
}

/** All measured series and cloud series. */
export async function seriesRows(view: View, viewer: Viewer, today?: Day): Promise<SeriesList> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const { facts, organisation } = asked.portfolio;
  const bySeries = linesBySeries(asked.plan.lines);
  const lines = (key: string) => bySeries.get(key);
  const rows = [
    ...[...facts.cloud.values()].map((series) =>
      seriesRow("cloud", series, asked, lines(`cloud/${series.id}`) ?? []),
    ),
    ...[...facts["cost-history"].values()].map((series) =>
      seriesRow("cost-history", series, asked, lines(`cost-history/${series.id}`) ?? []),
    ),
  ];
  const { lastClose } = asked.plan.context;
  return {
    rows,
    currency: organisation.reportingCurrency,
    lastClose,
    year: fiscalYearOf(monthAt(lastClose + 1), organisation).from,
    pendingForecasts: asked.forecasts.pending,
  };
}

function linesBySeries(lines: readonly Line[]): Map<string, Line[]> {
  const bySeries = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.source !== "cloud" && line.source !== "cost-history") continue;
    const key = `${line.source}/${line.record}`;
    const known = bySeries.get(key);
    if (known) known.push(line);
    else bySeries.set(key, [line]);
  }
  return bySeries;
}

function seriesRow(
  kind: SeriesKind,
  series: CostSeries | CloudSeries,
  asked: Asked,
  lines: readonly Line[],
): SeriesRow {
  const { portfolio, plan } = asked;
  const { lastClose } = plan.context;
  const year = fiscalYearOf(monthAt(lastClose + 1), portfolio.organisation);
  const months =
    "provider" in series ? series.records.map((r) => r.effectiveMonth) : series.records.map((r) => r.month);
  return {
    kind,
    id: series.id,
    title: recordTitle(portfolio, kind, series.id),
    provider: "provider" in series ? series.provider : "",
    account: "provider" in series ? series.accountName || series.account : "",
    vendorName: series.vendor === null ? "" : labelOf(portfolio, "vendor", series.vendor),
    category: series.category,
    categoryName: labelOf(portfolio, "category", series.category),
    costCentre: series.costCentre,
    costCentreName: labelOf(portfolio, "cost-centre", series.costCentre),
    currency: series.currency,
    method: series.method,
    lastMonth: months.length ? (Math.max(...months) as Month) : null,
    lastTwelve: spent(lines, monthAt(lastClose - 11), lastClose),
    thisYear: spent(lines, year.from, lastMonth(year)),
    nextYear: spent(lines, monthAt(year.from + 12), monthAt(year.from + 23)),
    error: asked.forecasts.detail(`${kind}/${series.id}`)?.backtest?.error ?? null,
    converted: lines.every((line) => line.converted),
  };
}

/** One series: its record, its months, and how its forecast was made and how good it was. */
export interface SeriesPage {
  readonly kind: SeriesKind;
  readonly series: CostSeries | CloudSeries;
  readonly row: SeriesRow;
  readonly months: RecordMonths;
  readonly forecast: SeriesForecast | null;
}

/** Amounts in units of the series' own currency; the first value is the month after the last close. */
export interface SeriesForecast {
  readonly method: string;
  readonly from: Month;
  readonly mean: readonly number[];
  readonly lo80: readonly number[];
  readonly hi80: readonly number[];
  readonly lo95: readonly number[];
  readonly hi95: readonly number[];
  readonly error: number | null;
  readonly origins: number;
  /** The methods taking part and their shares, which add up to 1. */
  readonly shares: readonly { readonly method: string; readonly share: number }[];
}

export async function seriesPage(
  kind: SeriesKind,
  id: string,
  view: View,
  viewer: Viewer,
  today?: Day,
): Promise<SeriesPage> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const series = asked.portfolio.facts[kind].get(id);
  if (!series) throw new Refusal("not-found", `There is no series ${id}.`);
  const lines = asked.plan.lines.filter((line) => line.source === kind && line.record === id);
  return {
    kind,
    series,
    row: seriesRow(kind, series, asked, lines),
    months: monthsOfRecord(asked, kind, id),
    forecast: forecastOf(asked, `${kind}/${id}`),
  };
}

function forecastOf({ forecasts }: Asked, subject: string): SeriesForecast | null {
  const detail = forecasts.detail(subject);
  if (!detail) return null;
  const { method, start, mean, ranges, backtest } = detail;
  const [eighty, ninetyFive] = [ranges["80"], ranges["95"]];
  return {
    method,
    from: start,
    mean,
    lo80: eighty?.lo ?? [],
    hi80: eighty?.hi ?? [],
    lo95: ninetyFive?.lo ?? [],
    hi95: ninetyFive?.hi ?? [],
    error: backtest?.error ?? null,
    origins: backtest?.origins ?? 0,
    shares: detail.shares,
  };
}
