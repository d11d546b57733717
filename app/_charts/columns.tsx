"use client";
import { useId } from "react";
import {
  Bar,
  type BarShapeProps,
  CartesianGrid,
  ComposedChart,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { type Month, monthAt } from "@/server/planning/month";
import { type AmountFormat, printAmount } from "../_parts/money";
import { ink } from "../_parts/palette";
import { isActual, type MonthFigures, reachOf } from "./month-data";
import { MonthLabels } from "./month-labels";
import { BudgetOutline, CloseLine, RangeBands, UnknownMarks } from "./month-layers";
import { MonthTip } from "./month-tip";
import { Hatch, hatchId } from "./notation";
import { PlanOutlines } from "./plan-outlines";
import { ticksOver } from "./scale";
import { useWidth } from "./width";

export interface ColumnsProps {
  figures: MonthFigures;
  format: AmountFormat;
  height: number;
  /** The sentence read aloud in place of the picture. */
  description: string;
  /** Months after the last close: hatched (a forecast), or plain at each series' own strength. */
  ahead?: "hatched" | "plain";
  /** How strong a series is drawn; 1 where it is missing. */
  strength?: Readonly<Record<string, number>>;
  /** Whether the outlined amounts are drawn over the columns, where they are to be compared and not to be reached. */
  outlineInFront?: boolean;
  /** The room for the numbers beside the axis, where charts stand below each other on the same months. */
  axisRoom?: number;
  /** One level down: the month, and the part of it that was clicked. */
  onMonth?: (m: Month, series?: string) => void;
}

/** The room the numbers beside the axis take. */
export function axisRoomFor(figures: MonthFigures, format: AmountFormat): number {
  const ticks = ticksOver(reachOf(figures));
  return 12 + 7 * Math.max(...ticks.map((tick) => printAmount(tick, format).length));
}

const monthIn = (value: unknown): Month | null => (typeof value === "number" ? monthAt(value) : null);
const margin = { top: 22, right: 2, bottom: 0, left: 0 };

/** Stacked columns of months in our notation: the drawing all charts of months share. */
export function Columns(props: ColumnsProps) {
  const { figures, format, height, description, onMonth } = props;
  const [box, width] = useWidth();
  const id = useId();
  const { months, series, lastClose, budget, range } = figures;
  const rows = months.map((m, at) => ({
    month: m,
    at,
    ...Object.fromEntries(series.map((one) => [one.id, one.amounts[at]])),
  }));
  const ticks = ticksOver(reachOf(figures));
  const labels = props.axisRoom ?? axisRoomFor(figures, format);
  const column = Math.max(2, Math.min(40, ((width - labels) / months.length) * 0.74));
  const clicked = (label: unknown) => {
    const m = monthIn(label);
    if (m !== null) onMonth?.(m);
  };
  return (
    <div ref={box} style={{ height }}>
      <ComposedChart
        width={width}
        height={height}
        data={rows}
        margin={margin}
        stackOffset="sign"
        aria-label={description}
        style={onMonth && { cursor: "pointer" }}
        onClick={({ activeLabel }) => clicked(Number(activeLabel))}
      >
        <defs>
          {series.map((one) => (
            <Hatch key={one.id} id={hatchId(id, one.id)} colour={one.colour} />
          ))}
        </defs>
        <CartesianGrid vertical={false} stroke={ink("line")} />
        <XAxis dataKey="month" tick={false} tickLine={false} height={36} axisLine={false} />
        <YAxis
          width={labels}
          ticks={ticks}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          tickFormatter={(tick: number) =>
            tick === 0 ? "0" : printAmount(tick, { ...format, places: placesFor(ticks, format) })
          }
          tickLine={false}
          axisLine={false}
        />
        {budget && <BudgetOutline months={months} budget={budget} inFront={props.outlineInFront ?? false} />}
        {series.map((one) => (
          <Bar
            key={one.id}
            dataKey={one.id}
            name={one.name}
            stackId="all"
            barSize={column}
            isAnimationActive={false}
            shape={(bar: BarShapeProps) => (
              <Segment bar={bar} {...props} chart={id} series={one.id} colour={one.colour} />
            )}
            onClick={(_, at, event) => {
              event.stopPropagation();
              const m = months[at];
              if (m !== undefined) onMonth?.(m, one.id);
            }}
          />
        ))}
        <ReferenceLine y={0} stroke={ink("line-strong")} />
        {figures.others && <PlanOutlines months={months} plans={figures.others} />}
        {range && <RangeBands months={months} range={range} />}
        <UnknownMarks figures={figures} />
        <CloseLine months={months} lastClose={lastClose} />
        <MonthLabels figures={figures} width={width} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: ink("line-strong"), strokeWidth: 1 }}
          content={({ active, label }) =>
            active ? <MonthTip figures={figures} at={months.findIndex((m) => m === Number(label))} /> : null
          }
        />
      </ComposedChart>
    </div>
  );
}

/** As few decimals as the ticks need. */
export function placesFor(ticks: readonly number[], format: AmountFormat): number {
  const texts = ticks.map((tick) => printAmount(tick, { ...format, locale: "en", places: 2 }));
  const needed = texts.map((text) => (text.split(".")[1] ?? "").replace(/0+$/, "").length);
  return Math.min(2, Math.max(0, ...needed));
}

interface SegmentProps extends ColumnsProps {
  bar: BarShapeProps;
  chart: string;
  series: string;
  colour: string;
}

/** One part of one column: solid up to the last close, hatched after it. */
function Segment({ bar, figures, ahead = "hatched", strength, chart, series, colour }: SegmentProps) {
  const { x, y, width, height } = bar;
  const m = figures.months[bar.index ?? -1];
  if (m === undefined || !height) return null;
  const solid = ahead === "plain" || isActual(m, figures.lastClose);
  const [top, size] = height < 0 ? [y + height, -height] : [y, height];
  const place = { x, y: top, width, height: size };
  return (
    <>
      <rect {...place} fill={ink("panel")} />
      <rect
        {...place}
        fill={solid ? colour : `url(#${hatchId(chart, series)})`}
        fillOpacity={strength?.[series] ?? 1}
        stroke={ink("panel")}
        strokeWidth={size > 3 ? 0.75 : 0}
      />
    </>
  );
}
