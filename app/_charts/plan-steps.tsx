"use client";
import type { Month } from "@/server/planning/month";
import { showMonth, showSpan } from "../_parts/dates";
import { ink } from "../_parts/palette";
import { placing } from "./bridge-layout";
import { ChartFrame, type ChartTitle } from "./frame";
import type { OtherPlan } from "./month-data";
import type { LegendEntry } from "./notation";
import { outline } from "./plan-outlines";
import { ticksOver } from "./scale";
import type { TwinTable } from "./twin";
import { useWidth } from "./width";

export interface PlanStepsProps {
  title: Omit<ChartTitle, "period">;
  finding?: string;
  /** What the numbers are in; null: said in the title. */
  unit: string | null;
  months: readonly Month[];
  plans: readonly OtherPlan[];
  print: (amount: number) => string;
  /** Empty where the numbers are no money; then they stand in the table as printed. */
  currency: string;
  height?: number;
}

const bottom = 20;

/** One outline a plan over the same months: people, or commitments. */
export function PlanSteps({
  title,
  finding,
  unit,
  months,
  plans,
  print,
  currency,
  height = 150,
}: PlanStepsProps) {
  const [box, width] = useWidth();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  const ticks = ticksOver(
    plans.flatMap(({ amounts }) => [...amounts]),
    4,
  );
  const axis = 12 + 7 * Math.max(...ticks.map((tick) => print(tick).length));
  const y = placing(ticks, height - bottom, 8);
  const step = (width - axis) / months.length;
  const legend: LegendEntry[] = plans.map(({ name, colour, dashed }) => ({
    name,
    colour,
    swatch: dashed ? "dashed" : "outlined",
  }));
  const period = showSpan(first, last);
  return (
    <div ref={box}>
      <ChartFrame
        title={{ ...title, period }}
        finding={finding}
        unit={unit}
        legend={legend}
        table={twinOf(months, plans, currency, print)}
        height={height}
      >
        <svg width={width} height={height} role="img" aria-label={spoken(plans, period, print)}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1={axis}
                x2={width}
                y1={y(tick)}
                y2={y(tick)}
                stroke={ink(tick === 0 ? "line-strong" : "line")}
              />
              <text x={axis - 6} y={y(tick) + 4} textAnchor="end">
                {tick === 0 ? "0" : print(tick)}
              </text>
            </g>
          ))}
          {plans.map(({ id, colour, dashed, amounts }) => (
            <path
              key={id}
              d={outline(
                amounts.map((amount, at) => (amount === null ? null : { x: axis + at * step, y: y(amount) })),
                step,
              )}
              fill="none"
              stroke={colour}
              strokeWidth={1.75}
              strokeDasharray={dashed ? "5 3" : undefined}
            />
          ))}
          <text x={axis} y={height - 5}>
            {showMonth(first)}
          </text>
          <text x={width} y={height - 5} textAnchor="end">
            {showMonth(last)}
          </text>
        </svg>
      </ChartFrame>
    </div>
  );
}

const spoken = (plans: readonly OtherPlan[], period: string, print: (amount: number) => string): string =>
  `${period}. ${plans
    .map(({ name, amounts }) => `${name}: from ${print(amounts[0] ?? 0)} to ${print(amounts.at(-1) ?? 0)}`)
    .join("; ")}. The table has every month.`;

const twinOf = (
  months: readonly Month[],
  plans: readonly OtherPlan[],
  currency: string,
  print: (amount: number) => string,
): TwinTable => ({
  currency,
  head: ["Month", ...plans.map(({ name }) => name)],
  rows: months.map((m, at) => ({
    name: showMonth(m),
    cells: plans.map(({ amounts }) => {
      const amount = amounts[at] ?? null;
      return amount === null || currency ? amount : print(amount);
    }),
  })),
});
