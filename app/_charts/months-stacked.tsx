"use client";
import type { Month } from "@/server/planning/month";
import { useLocale } from "../_parts/locale";
import { formatFor } from "../_parts/money";
import { ink } from "../_parts/palette";
import { Columns } from "./columns";
import { ChartFrame, type ChartTitle } from "./frame";
import { describeMonths, type MonthFigures, monthTwin, reachOf } from "./month-data";
import { kindNames, type LegendEntry } from "./notation";

export interface MonthsStackedProps extends MonthFigures {
  title: ChartTitle;
  finding?: string;
  height?: number;
  /** One level down: the month, and the series where one of its parts was clicked. */
  onMonth?: (m: Month, series?: string) => void;
}

/** What the notation means in this chart: only what occurs in it. */
export function kindEntries({ budget, range, lastClose, months }: MonthFigures): LegendEntry[] {
  const last = months.at(-1);
  const ahead = last !== undefined && (lastClose === null || lastClose < last);
  const behind = lastClose !== null && months.some((m) => m <= lastClose);
  return [
    ...(behind ? [{ name: `AC ${kindNames.AC}`, swatch: "solid" as const, colour: ink("ac") }] : []),
    ...(ahead ? [{ name: `FC ${kindNames.FC}`, swatch: "hatched" as const, colour: ink("ac") }] : []),
    ...(budget ? [{ name: `BU ${kindNames.BU}`, swatch: "outlined" as const, colour: ink("bu") }] : []),
    ...(range
      ? [{ name: "80 % and 95 % range of the total", swatch: "band" as const, colour: ink("band") }]
      : []),
  ];
}

/** Months stacked by category or source: actual solid, forecast hatched, budget outlined, the range of the total as a band. */
export function MonthsStacked({ title, finding, height = 340, onMonth, ...figures }: MonthsStackedProps) {
  const locale = useLocale();
  const format = formatFor(reachOf(figures), figures.currency, locale);
  const parts = figures.series.map(({ name, colour }) => ({ name, colour, swatch: "solid" as const }));
  return (
    <ChartFrame
      title={title}
      finding={finding}
      unit={format.unit}
      legend={[...parts, ...kindEntries(figures)]}
      table={monthTwin(figures, onMonth)}
      height={height}
    >
      <Columns
        figures={figures}
        format={format}
        height={height}
        description={describeMonths(figures, locale)}
        onMonth={onMonth}
      />
    </ChartFrame>
  );
}
