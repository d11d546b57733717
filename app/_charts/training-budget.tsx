"use client";
import type { FiscalCalendar } from "@/server/planning/fiscal-year";
import type { Currency } from "@/server/planning/money";
import type { Month } from "@/server/planning/month";
import { useLocale } from "../_parts/locale";
import { formatFor, printShort } from "../_parts/money";
import { ink } from "../_parts/palette";
import { Columns } from "./columns";
import { ChartFrame, type ChartTitle } from "./frame";
import { type MonthFigures, monthTwin, reachOf } from "./month-data";
import { halfStrength } from "./notation";

interface TrainingBudgetProps {
  title: ChartTitle;
  finding?: string;
  currency: Currency;
  calendar: FiscalCalendar;
  months: readonly Month[];
  /** Running totals in whole minor units at the end of each month. */
  taken: readonly number[];
  planned: readonly number[];
  /** What may be spent; null: not known. */
  amount: number | null;
  height?: number;
}

/** How a training budget is used up: what was taken (full) and what is planned (half) as running totals, the budget outlined. */
export function TrainingBudgetChart(props: TrainingBudgetProps) {
  const { title, finding, currency, calendar, months, taken, planned, amount, height = 220 } = props;
  const locale = useLocale();
  const figures: MonthFigures = {
    currency,
    calendar,
    months,
    lastClose: null,
    running: true,
    series: [
      { id: "taken", name: "taken", colour: ink("ac"), amounts: taken },
      { id: "planned", name: "planned", colour: ink("ac"), amounts: planned },
    ],
    ...(amount !== null && { budget: months.map(() => amount), budgetName: "training budget" }),
  };
  const format = formatFor(reachOf(figures), currency, locale);
  const print = (value: number | undefined) => printShort(value ?? 0, currency, locale);
  return (
    <ChartFrame
      title={title}
      finding={finding}
      unit={format.unit}
      legend={[
        { name: "taken", swatch: "solid", colour: ink("ac") },
        { name: "planned", swatch: "half", colour: ink("ac") },
        ...(amount === null
          ? []
          : [{ name: "training budget", swatch: "outlined" as const, colour: ink("bu") }]),
      ]}
      table={monthTwin(figures)}
      height={height}
    >
      <Columns
        figures={figures}
        format={format}
        height={height}
        ahead="plain"
        strength={{ planned: halfStrength }}
        outlineInFront
        description={`By the end of the year ${print(taken.at(-1))} taken and ${print(planned.at(-1))} planned${amount === null ? "" : ` of ${print(amount)}`}. The table has every month.`}
      />
    </ChartFrame>
  );
}
