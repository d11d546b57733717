"use client";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { Figures } from "../../_parts/figures";
import { useLocale } from "../../_parts/locale";
import { printExact, printPct, printShort, unknown } from "../../_parts/money";
import { Variance } from "../../_parts/variance";
import { useHere } from "../organisation";
import { runRates, typicalError } from "./finding";
import type { MonthsAnswer, SeriesList, SeriesRow } from "./words";

export const headlineLabels = [
  "Cloud",
  "Measured costs",
  "Run rate (a year)",
  "Typical forecast error",
  "Without the last month",
];

/** What infrastructure costs, where it goes, and how good its forecasts are. */
export function Headline({ list, months }: { list: SeriesList; months: MonthsAnswer | undefined }) {
  const here = useHere();
  const locale = useLocale();
  const { rows, currency, lastClose } = list;
  const rates = months ? runRates(months) : null;
  const year = fiscalYearLabel(list.year, here);
  const error = typicalError(rows);
  const silent = rows.filter(({ lastMonth }) => lastMonth === null || lastMonth < lastClose);
  const yearFigure = (label: string, kind: SeriesRow["kind"]) => {
    const of = rows.filter((row) => row.kind === kind);
    const sum = (id: "thisYear" | "nextYear") => of.reduce((all, row) => all + row[id], 0);
    const [now, next] = [sum("thisYear"), sum("nextYear")];
    return {
      label: `${label} ${year}`,
      value: printShort(now, currency, locale),
      exact: printExact(now, currency, locale),
      comparison: (
        <Variance difference={next - now} base={now} against="the year after" currency={currency} />
      ),
    };
  };
  return (
    <Figures
      figures={[
        yearFigure("Cloud", "cloud"),
        yearFigure("Measured costs", "cost-history"),
        {
          label: "Run rate (a year)",
          value: rates ? printShort(rates.now, currency, locale) : "\u00a0",
          comparison: rates && (
            <Variance
              difference={rates.now - rates.before}
              base={rates.before}
              against="over the last quarter"
              currency={currency}
            />
          ),
        },
        {
          label: "Typical forecast error",
          value: error === null ? unknown : printPct(error, locale),
          note: "half of the series are better in the backtest",
        },
        {
          label: "Without the last month",
          value: String(silent.length),
          note: `of ${rows.length} series: no record of the last close`,
        },
      ]}
    />
  );
}
