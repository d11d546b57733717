"use client";
import type { FiscalCalendar } from "@/server/planning/fiscal-year";
import type { Month } from "@/server/planning/month";
import { showMonth } from "../_parts/dates";
import { useLocale } from "../_parts/locale";
import { formatFor } from "../_parts/money";
import { ink } from "../_parts/palette";
import { Columns } from "./columns";
import { ChartFrame, type ChartTitle } from "./frame";
import type { MonthFigures } from "./month-data";

/** The money of deadlines in one month, whole minor units. */
export interface RenewalMonth {
  readonly month: Month;
  /** What renews if nothing is done, and what leaves the plan. */
  readonly renews: number;
  readonly leaves: number;
  readonly count: number;
}

interface RenewalMonthsProps {
  title: ChartTitle;
  finding?: string;
  currency: string;
  months: readonly RenewalMonth[];
  calendar: FiscalCalendar;
}

const height = 200;

/** What is at stake by the month of its deadline. */
export function RenewalMonths({ title, finding, currency, months, calendar }: RenewalMonthsProps) {
  const locale = useLocale();
  const series = [
    {
      id: "renews",
      name: "renews if nothing is done",
      colour: ink("ac"),
      amounts: months.map((one) => one.renews),
    },
    { id: "leaves", name: "leaves the plan", colour: ink("warn"), amounts: months.map((one) => one.leaves) },
  ].filter(({ amounts }) => amounts.some((amount) => amount !== 0));
  const format = formatFor(
    months.map(({ renews, leaves }) => renews + leaves),
    currency,
    locale,
  );
  const figures: MonthFigures = {
    currency,
    months: months.map(({ month }) => month),
    series,
    lastClose: null,
    calendar,
  };
  return (
    <ChartFrame
      title={title}
      unit={format.unit}
      finding={finding}
      height={height}
      legend={series.map(({ name, colour }) => ({ name, colour, swatch: "solid" as const }))}
      table={{
        head: ["Month of the deadline", "Contracts", "Renews if nothing is done", "Leaves the plan"],
        rows: months.map(({ month, count, renews, leaves }) => ({
          name: showMonth(month),
          cells: [String(count), renews, leaves],
        })),
        currency,
      }}
    >
      <Columns
        figures={figures}
        format={format}
        height={height}
        ahead="plain"
        description={`${title.who}: ${title.what}`}
      />
    </ChartFrame>
  );
}
