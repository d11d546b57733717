"use client";
import { SegmentedControl } from "@mantine/core";
import { type Month, monthAt, monthsFrom, printMonth } from "@/server/planning/month";
import { Columns } from "../../../_charts/columns";
import { ChartFrame } from "../../../_charts/frame";
import { describeMonths, type MonthFigures, monthTwin, reachOf } from "../../../_charts/month-data";
import type { LegendEntry } from "../../../_charts/notation";
import { showSpan } from "../../../_parts/dates";
import { useLocale } from "../../../_parts/locale";
import { type AmountFormat, formatFor } from "../../../_parts/money";
import { ink } from "../../../_parts/palette";
import { useHere } from "../../organisation";
import { useView } from "../../use-view";
import { type Asked, showNames, shows } from "./asked";
import type { Comparison } from "./cause-words";
import type { PlanShown } from "./plans";

interface CompareChartProps {
  answer: Comparison;
  plans: readonly PlanShown[];
  asked: Asked;
}

/** The running total of a list of amounts. */
export const cumulated = (amounts: readonly number[]): number[] => {
  let sum = 0;
  return amounts.map((amount) => (sum += amount));
};

/** All plans over the same months: by month, cumulated, or how far each is from the first. */
export function CompareChart({ answer, plans, asked }: CompareChartProps) {
  const { set } = useView();
  const months = monthsFrom(answer.from, monthAt(answer.from + answer.months - 1));
  const props = {
    answer,
    plans,
    months,
    onMonth: (m: Month) => set({ only: printMonth(m), cause: null, line: null }),
  };
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Show"
        value={asked.show}
        onChange={(value) => set({ show: value === "month" ? null : value })}
        data={shows.map((value) => ({ value, label: showNames[value] }))}
      />
      {asked.show === "difference" ? (
        <Differences {...props} />
      ) : (
        <Together {...props} isCumulated={asked.show === "cumulated"} />
      )}
    </>
  );
}

interface DrawnProps extends Omit<CompareChartProps, "asked"> {
  months: readonly Month[];
  onMonth: (m: Month) => void;
}

/** Records as columns, everything else as the outline its columns would have. */
function Together({ answer, plans, months, onMonth, isCumulated }: DrawnProps & { isCumulated: boolean }) {
  const here = useHere();
  const locale = useLocale();
  const all = plans.map(({ key, name, colour, drawn }, at) => {
    const totals = answer.plans[at]?.totals ?? [];
    return {
      id: key,
      name,
      colour,
      drawn,
      dashed: drawn === "dashed",
      amounts: isCumulated ? cumulated(totals) : totals,
    };
  });
  const figures: MonthFigures = {
    currency: answer.currency,
    months,
    lastClose: answer.lastClose,
    calendar: here,
    running: isCumulated,
    series: all.filter(({ drawn }) => drawn === "solid"),
    others: all.filter(({ drawn }) => drawn !== "solid"),
  };
  const format = formatFor(reachOf(figures), figures.currency, locale);
  const legend = all.map(({ name, colour, drawn }): LegendEntry => ({ name, colour, swatch: drawn }));
  return (
    <ChartFrame
      title={{
        who: here.name,
        what: isCumulated ? "cost of the plans, cumulated" : "cost of the plans by month",
        period: periodOf(months),
      }}
      unit={format.unit}
      legend={legend}
      table={monthTwin(figures, onMonth)}
      height={300}
    >
      <Columns
        figures={figures}
        format={format}
        height={300}
        description={describeMonths(figures, locale)}
        onMonth={onMonth}
      />
    </ChartFrame>
  );
}

const periodOf = (months: readonly Month[]): string => {
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined ? "" : showSpan(first, last);
};

/** One chart of differences for each other plan, all on one scale; more cost is bad. */
function Differences({ answer, plans, months, onMonth }: DrawnProps) {
  const locale = useLocale();
  const [first] = answer.plans;
  const all = plans.slice(1).map((plan, at) => ({
    plan,
    amounts: months.map((_, i) => (answer.plans[at + 1]?.totals[i] ?? 0) - (first?.totals[i] ?? 0)),
  }));
  const beside = all.flatMap(({ amounts }) => amounts);
  const format = formatFor(beside, answer.currency, locale);
  return all.map(({ plan, amounts }) => (
    <Difference key={plan.key} {...{ answer, plans, plan, months, amounts, beside, format, onMonth }} />
  ));
}

interface DifferenceProps extends DrawnProps {
  plan: PlanShown;
  amounts: readonly number[];
  beside: readonly number[];
  format: AmountFormat;
}

function Difference({ answer, plans, plan, months, amounts, beside, format, onMonth }: DifferenceProps) {
  const here = useHere();
  const locale = useLocale();
  const figures: MonthFigures = {
    currency: answer.currency,
    months,
    lastClose: answer.lastClose,
    calendar: here,
    beside,
    series: [
      { id: "more", name: "More cost", colour: ink("bad"), amounts: amounts.map((one) => Math.max(0, one)) },
      { id: "less", name: "Less cost", colour: ink("good"), amounts: amounts.map((one) => Math.min(0, one)) },
    ],
  };
  const height = plans.length > 2 ? 170 : 300;
  return (
    <ChartFrame
      title={{
        who: plan.name,
        what: `difference to ${plans[0]?.name ?? ""}`,
        period: periodOf(months),
      }}
      unit={format.unit}
      legend={[
        { name: "more cost ▲", swatch: "solid", colour: ink("bad") },
        { name: "less cost ▼", swatch: "solid", colour: ink("good") },
      ]}
      table={monthTwin(figures, onMonth)}
      height={height}
    >
      <Columns
        figures={figures}
        format={format}
        height={height}
        ahead="plain"
        description={describeMonths(figures, locale)}
        onMonth={onMonth}
      />
    </ChartFrame>
  );
}
