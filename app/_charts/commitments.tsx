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
import { halfStrength, kindNames } from "./notation";

export interface CommitmentsProps {
  title: ChartTitle;
  finding?: string;
  currency: Currency;
  months: readonly Month[];
  /** Whole minor units by month: what can no longer be stopped, and what still can. */
  committed: readonly (number | null)[];
  avoidable: readonly (number | null)[];
  /** What was spent before and only shows in these months: depreciation. */
  sunk?: readonly (number | null)[];
  calendar: FiscalCalendar;
  height?: number;
  onMonth?: (m: Month, series?: string) => void;
}

/** What is sunk (lighter), committed (full strength) and what can still be avoided (half), month by month. */
export function Commitments({
  title,
  finding,
  committed,
  avoidable,
  sunk,
  height = 240,
  onMonth,
  ...rest
}: CommitmentsProps) {
  const locale = useLocale();
  const series = [
    ...(sunk ? [{ id: "sunk", name: kindNames.sunk, colour: ink("py"), amounts: sunk }] : []),
    { id: "committed", name: kindNames.committed, colour: ink("ac"), amounts: committed },
    { id: "avoidable", name: kindNames.avoidable, colour: ink("ac"), amounts: avoidable },
  ];
  const figures: MonthFigures = { ...rest, series, lastClose: null };
  const format = formatFor(reachOf(figures), figures.currency, locale);
  const sum = (amounts: readonly (number | null)[]) =>
    printShort(
      amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0),
      rest.currency,
      locale,
    );
  return (
    <ChartFrame
      title={title}
      finding={finding}
      unit={format.unit}
      legend={[
        ...(sunk ? [{ name: kindNames.sunk, swatch: "solid" as const, colour: ink("py") }] : []),
        { name: kindNames.committed, swatch: "solid", colour: ink("ac") },
        { name: kindNames.avoidable, swatch: "half", colour: ink("ac") },
      ]}
      table={monthTwin(figures, onMonth)}
      height={height}
    >
      <Columns
        figures={figures}
        format={format}
        height={height}
        description={`${series.map(({ name, amounts }) => `${name} ${sum(amounts)}`).join(", ")}. The table has every month.`}
        ahead="plain"
        strength={{ avoidable: halfStrength }}
        onMonth={onMonth}
      />
    </ChartFrame>
  );
}
