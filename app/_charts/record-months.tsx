"use client";
import type { Month } from "@/server/planning/month";
import { useLocale } from "../_parts/locale";
import { formatFor } from "../_parts/money";
import { Columns } from "./columns";
import { ChartFrame, type ChartTitle } from "./frame";
import { describeMonths, type MonthFigures, monthTwin, reachOf } from "./month-data";
import { kindEntries } from "./months-stacked";
import { kindColour } from "./notation";

export interface RecordMonthsProps extends Omit<MonthFigures, "series"> {
  title: ChartTitle;
  finding?: string;
  /** Whole minor units by month; null where it is unknown. */
  amounts: readonly (number | null)[];
  height?: number;
  onMonth?: (m: Month) => void;
}

/** The months of one record (a contract, a series, a position): actual, forecast with its range, budget. */
export function RecordMonths({ title, finding, amounts, height = 240, onMonth, ...rest }: RecordMonthsProps) {
  const locale = useLocale();
  const figures: MonthFigures = {
    ...rest,
    series: [{ id: "amount", name: "Amount", colour: kindColour("AC"), amounts }],
  };
  const format = formatFor(reachOf(figures), figures.currency, locale);
  return (
    <ChartFrame
      title={title}
      finding={finding}
      unit={format.unit}
      legend={kindEntries(figures)}
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
