"use client";
import type { FiscalCalendar } from "@/server/planning/fiscal-year";
import type { Currency } from "@/server/planning/money";
import type { Month } from "@/server/planning/month";
import { showMonth, showSpan } from "../_parts/dates";
import { useLocale } from "../_parts/locale";
import { formatFor } from "../_parts/money";
import { ink } from "../_parts/palette";
import { axisRoomFor, Columns } from "./columns";
import { ChartFrame, type ChartTitle } from "./frame";
import { describeMonths, isActual, type MonthFigures, reachOf } from "./month-data";
import { kindNames, type LegendEntry } from "./notation";
import type { TwinTable } from "./twin";

export interface BeforeAfterProps {
  title: Omit<ChartTitle, "period">;
  finding?: string;
  currency: Currency;
  months: readonly Month[];
  /** Totals by month in whole minor units; null where unknown. */
  before: readonly (number | null)[];
  after: readonly (number | null)[];
  lastClose: Month | null;
  calendar: FiscalCalendar;
}

const heights = { totals: 170, differences: 110 };

/** The difference where both are known. */
const difference = (after: number | null, before: number | null): number | null =>
  after === null || before === null ? null : after - before;

/** A plan before a change (outlined) and after it, and below on the same months the difference; more cost is bad. */
export function BeforeAfter(props: BeforeAfterProps) {
  const { title, finding, currency, months, before, after, lastClose, calendar } = props;
  const locale = useLocale();
  const changes = months.map((_, at) => difference(after[at] ?? null, before[at] ?? null));
  const shared = { currency, months, lastClose, calendar };
  const totals: MonthFigures = {
    ...shared,
    series: [{ id: "after", name: "After", colour: ink("ac"), amounts: after }],
    budget: before,
    budgetName: "Before",
  };
  const differences: MonthFigures = { ...shared, series: signed(changes) };
  const format = formatFor(reachOf(totals), currency, locale);
  const axisRoom = Math.max(axisRoomFor(totals, format), axisRoomFor(differences, format));
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <ChartFrame
      title={{ ...title, period: showSpan(first, last) }}
      finding={finding}
      unit={format.unit}
      legend={legendOf(totals)}
      table={twin(props, changes)}
      height={heights.totals + heights.differences}
    >
      <Columns
        figures={totals}
        format={format}
        height={heights.totals}
        axisRoom={axisRoom}
        description={`Before and after. ${describeMonths(totals, locale)}`}
      />
      <Columns
        figures={differences}
        format={format}
        height={heights.differences}
        axisRoom={axisRoom}
        ahead="plain"
        description="The difference by month; the table has it exactly."
      />
    </ChartFrame>
  );
}

/** Differences as two series, so that more and less have their colours and their words. */
const signed = (changes: readonly (number | null)[]) => [
  {
    id: "more",
    name: "More cost",
    colour: ink("bad"),
    amounts: changes.map((change) => (change === null ? null : Math.max(0, change))),
  },
  {
    id: "less",
    name: "Less cost",
    colour: ink("good"),
    amounts: changes.map((change) => (change === null ? null : Math.min(0, change))),
  },
];

function legendOf({ months, lastClose }: MonthFigures): LegendEntry[] {
  const behind = months.some((m) => isActual(m, lastClose));
  return [
    { name: "before", swatch: "outlined", colour: ink("bu") },
    ...(behind ? [{ name: `after, ${kindNames.AC}`, swatch: "solid" as const, colour: ink("ac") }] : []),
    { name: `after, ${kindNames.FC}`, swatch: "hatched", colour: ink("ac") },
    { name: "more cost ▲", swatch: "solid", colour: ink("bad") },
    { name: "less cost ▼", swatch: "solid", colour: ink("good") },
  ];
}

const twin = (
  { currency, months, before, after }: BeforeAfterProps,
  changes: readonly (number | null)[],
): TwinTable => ({
  currency,
  head: ["Month", "Before", "After", "Difference"],
  rows: months.map((m, at) => ({
    name: showMonth(m),
    cells: [before[at] ?? null, after[at] ?? null, changes[at] ?? null],
  })),
});
