"use client";
import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from "recharts";
import type { Month } from "@/server/planning/month";
import { showMonth } from "../_parts/dates";
import { unknown } from "../_parts/money";
import { ink } from "../_parts/palette";
import { type MonthFigures, type MonthRange, totalIn } from "./month-data";

/** Where a month's column begins and how wide it is. */
export function useBands() {
  const scale = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (!scale || !y || !area) return null;
  const startOf = (m: Month) => scale(m, { position: "start" }) ?? area.x;
  return { startOf, y: (amount: number) => y(amount) ?? 0, area };
}

interface OutlineProps {
  months: readonly Month[];
  budget: readonly (number | null)[];
  inFront: boolean;
}

/** The budget: outlined, no fill, a little wider than the columns before it. */
export function BudgetOutline({ months, budget, inFront }: OutlineProps) {
  const bands = useBands();
  if (!bands || months.length === 0) return null;
  const width = bands.area.width / months.length;
  const outlines = (
    <g pointerEvents="none">
      {months.map((m, at) => {
        const amount = budget[at];
        if (!amount) return null;
        const [top, zero] = [bands.y(Math.max(amount, 0)), bands.y(Math.min(amount, 0))];
        const inset = width > 8 ? 0.5 : 0;
        return (
          <rect
            key={m}
            x={bands.startOf(m) + inset}
            width={width - 2 * inset}
            y={top}
            height={zero - top}
            fill="none"
            stroke={ink("bu")}
            strokeOpacity={0.75}
            strokeWidth={inFront ? 2 : 1}
          />
        );
      })}
    </g>
  );
  return inFront ? <ZIndexLayer zIndex={350}>{outlines}</ZIndexLayer> : outlines;
}

interface RangeProps {
  months: readonly Month[];
  range: readonly (MonthRange | null)[];
}

/** The range of the total: 80 % as a light band, 95 % lighter around it, over the forecast's hatching. */
export function RangeBands({ months, range }: RangeProps) {
  const bands = useBands();
  if (!bands) return null;
  const width = bands.area.width / months.length;
  const strip = (m: Month, from: number, to: number, opacity: number) => {
    const top = bands.y(Math.max(from, to));
    const height = Math.max(0, bands.y(Math.min(from, to)) - top);
    return (
      <rect
        x={bands.startOf(m)}
        width={width}
        y={top}
        height={height}
        fill={ink("band")}
        fillOpacity={opacity}
      />
    );
  };
  return (
    <ZIndexLayer zIndex={350}>
      <g pointerEvents="none">
        {months.map((m, at) => {
          const one = range[at];
          if (!one) return null;
          return (
            <g key={m}>
              {strip(m, one.lo95, one.hi95, 0.12)}
              {strip(m, one.lo80, one.hi80, 0.2)}
            </g>
          );
        })}
      </g>
    </ZIndexLayer>
  );
}

/** "?" where nothing is known of a month: never drawn as nothing. */
export function UnknownMarks({ figures }: { figures: MonthFigures }) {
  const bands = useBands();
  if (!bands || figures.series.length === 0) return null;
  const width = bands.area.width / figures.months.length;
  const unknownMonths = figures.months.filter((_, at) => totalIn(figures.series, at) === null);
  return (
    <ZIndexLayer zIndex={450}>
      <g pointerEvents="none">
        {unknownMonths.map((m) => (
          <text
            key={m}
            x={bands.startOf(m) + width / 2}
            y={bands.y(0) - 5}
            textAnchor="middle"
            style={{ fill: ink("warn") }}
          >
            {unknown}
          </text>
        ))}
      </g>
    </ZIndexLayer>
  );
}

/** The border between actual and forecast: a thin line with its name. */
export function CloseLine({ months, lastClose }: { months: readonly Month[]; lastClose: Month | null }) {
  const bands = useBands();
  const after = months.find((m) => lastClose !== null && m === lastClose + 1);
  if (!bands || after === undefined || lastClose === null || !months.includes(lastClose)) return null;
  const x = bands.startOf(after);
  const top = bands.area.y - 14;
  const late = x > bands.area.x + bands.area.width - 120;
  return (
    <ZIndexLayer zIndex={450}>
      <g pointerEvents="none">
        <line
          x1={x}
          x2={x}
          y1={top}
          y2={bands.area.y + bands.area.height}
          stroke={ink("line-strong")}
          strokeWidth={1}
        />
        <text x={late ? x - 5 : x + 5} y={top + 9} textAnchor={late ? "end" : "start"}>
          last close {showMonth(lastClose)}
        </text>
      </g>
    </ZIndexLayer>
  );
}
