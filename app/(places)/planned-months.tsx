"use client";
import { monthAt, monthsFrom } from "@/server/planning/month";
import { Columns } from "../_charts/columns";
import { ChartFrame } from "../_charts/frame";
import { describeMonths, type MonthFigures, monthTwin, reachOf } from "../_charts/month-data";
import { showSpan } from "../_parts/dates";
import { useLocale } from "../_parts/locale";
import { formatFor } from "../_parts/money";
import { ink } from "../_parts/palette";
import type { Outputs } from "../_trpc/client";
import { useHere } from "./organisation";

type Months = Outputs["budget"]["initiative"]["months"];

/** What a part of an initiative, of a position or of an asset is called. */
const partNames: Readonly<Record<string, string>> = {
  "one-off": "One-off",
  run: "Run cost",
  benefit: "Savings not booked",
  depreciation: "Depreciation",
  price: "Purchase",
  proceeds: "Proceeds",
  "write-off": "Gain or loss",
  salary: "Salary",
  "day-rate": "Day rate",
  allowance: "Allowance",
  bonus: "Bonus",
  exit: "Exit cost",
};

const colours: Readonly<Record<string, string>> = {
  "one-off": ink("cat-1"),
  run: ink("cat-5"),
  benefit: ink("cat-3"),
  depreciation: ink("cat-8"),
  price: ink("cat-1"),
  proceeds: ink("cat-3"),
  "write-off": ink("warn"),
  salary: ink("ac"),
  "day-rate": ink("ac"),
  allowance: ink("cat-4"),
  bonus: ink("cat-2"),
  exit: ink("warn"),
};

/** What a line is for: an item of a position (a cost centre it moved to stands behind "@"), else its part. */
const partOf = ({ part, item }: Months["lines"][number]): string => {
  const named = item.split("@")[0] ?? "";
  return named in partNames ? named : part;
};

export const partName = (line: Months["lines"][number]): string => partNames[partOf(line)] ?? line.part;

const margin = 3;
const least = 24;

/** The months worth drawing: from a little before the first amount to a little after the last, at least two years. */
export function monthsInUse({ totals, lines }: Pick<Months, "totals" | "lines">): {
  from: number;
  to: number;
} {
  const used = totals.flatMap((_, at) => (lines.some(({ amounts }) => amounts[at] !== 0) ? [at] : []));
  const from = Math.max(0, (used[0] ?? 0) - margin);
  const to = Math.min(totals.length, Math.max((used.at(-1) ?? 0) + 1 + margin, from + least));
  return { from: Math.max(0, Math.min(from, to - least)), to };
}

/** The months of one record as planned, stacked by what each line is for. */
export function PlannedMonths({
  months,
  title,
  finding,
}: {
  months: Months;
  title: string;
  finding?: string;
}) {
  const here = useHere();
  const locale = useLocale();
  const { from, to } = monthsInUse(months);
  const all = monthsFrom(monthAt(months.from + from), monthAt(months.from + to - 1));
  const parts = [...new Set(months.lines.map(partOf))];
  const series = parts.map((part) => ({
    id: part,
    name: partNames[part] ?? part,
    colour: colours[part] ?? ink("rest-1"),
    amounts: all.map((_, at) =>
      months.lines.reduce(
        (sum, line) => sum + (partOf(line) === part ? (line.amounts[from + at] ?? 0) : 0),
        0,
      ),
    ),
  }));
  const figures: MonthFigures = {
    currency: months.currency,
    months: all,
    series,
    lastClose: null,
    calendar: here,
  };
  const format = formatFor(reachOf(figures), figures.currency, locale);
  return (
    <ChartFrame
      title={{
        who: title,
        what: "planned cost",
        period: showSpan(all[0] ?? months.from, all.at(-1) ?? months.from),
      }}
      finding={finding}
      unit={format.unit}
      legend={series.map(({ name, colour }) => ({ name, colour, swatch: "solid" }))}
      table={monthTwin(figures)}
      height={200}
    >
      <Columns
        figures={figures}
        format={format}
        height={200}
        description={describeMonths(figures, locale)}
        ahead="plain"
      />
    </ChartFrame>
  );
}
