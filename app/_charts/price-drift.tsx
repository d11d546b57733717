"use client";
import { useLocale } from "../_parts/locale";
import { nothing, printPct, unknown } from "../_parts/money";
import { ink } from "../_parts/palette";
import { ChartFrame, type ChartTitle } from "./frame";
import type { LegendEntry } from "./notation";
import { ticksOver } from "./scale";
import type { TwinTable } from "./twin";
import { narrow, useWidth } from "./width";

/** One year: what prices rose by, and what prices in general rose by. Parts of one: 0.05 is five per cent. */
export interface DriftColumn {
  readonly id: string;
  readonly name: string;
  readonly prices: number | null;
  readonly inflation: number;
  /** Inflation is planned and not published. */
  readonly assumed: boolean;
  readonly contracts: number;
  readonly isForecast: boolean;
}

export interface PriceDriftProps {
  title: ChartTitle;
  finding?: string;
  columns: readonly DriftColumn[];
  /** What prices are held against: "CPI", or planned inflation. */
  against: string;
  height?: number;
  onColumn?: (id: string) => void;
}

const small = { fontSize: 10 };
const room = { left: 44, top: 24, bottom: 22 };

/** How prices of contracts rose year by year, beside inflation: solid what was, outlined what prices in general did. */
export function PriceDrift(props: PriceDriftProps) {
  const { title, finding, columns, against, height = 220, onColumn } = props;
  const locale = useLocale();
  const [box, width] = useWidth();
  const pct = (share: number | null) => (share === 0 ? nothing : printPct(share, locale, true));
  const table: TwinTable = {
    currency: "",
    head: ["Year", "Prices", against, "Beyond it", "Contracts"],
    rows: columns.map((column) => ({
      name: column.name,
      onOpen: onColumn && (() => onColumn(column.id)),
      cells: [
        pct(column.prices),
        `${pct(column.inflation)}${column.assumed ? ", assumed" : ""}`,
        column.prices === null ? unknown : pct(column.prices - column.inflation),
        String(column.contracts),
      ],
    })),
  };
  const ticks = ticksOver(columns.flatMap(({ prices, inflation }) => [prices, inflation]));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const y = (share: number) => room.top + ((high - share) / (high - low)) * (height - room.top - room.bottom);
  const step = (width - room.left) / Math.max(1, columns.length);
  const wide = Math.min(34, step * 0.36);
  const said = columns.map(
    ({ name, prices, inflation }) => `${name}: ${pct(prices)} against ${pct(inflation)}`,
  );
  return (
    <ChartFrame
      title={title}
      unit="%"
      finding={finding}
      legend={legendOf(against)}
      table={table}
      height={height}
    >
      <div ref={box}>
        <svg width={width} height={height} role="img" aria-label={said.join("; ")}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1={room.left}
                x2={width}
                y1={y(tick)}
                y2={y(tick)}
                stroke={ink(tick === 0 ? "line-strong" : "line")}
              />
              <text x={room.left - 6} y={y(tick) + 4} fontSize={11} textAnchor="end" fill={ink("ink-soft")}>
                {printPct(tick, locale)}
              </text>
            </g>
          ))}
          {columns.map((column, at) => {
            const middle = room.left + step * (at + 0.5);
            return (
              <g
                key={column.id}
                onClick={onColumn && (() => onColumn(column.id))}
                style={onColumn && { cursor: "pointer" }}
              >
                <rect x={middle - step / 2} y={0} width={step} height={height} fill="transparent" />
                <Column
                  x={middle - wide - 1}
                  wide={wide}
                  y={y}
                  share={column.prices}
                  look={column.isForecast ? "FC" : "AC"}
                />
                <Column x={middle + 1} wide={wide} y={y} share={column.inflation} look="against" />
                <text
                  x={middle - wide / 2 - 1}
                  y={y(Math.max(0, column.prices ?? 0)) - 5}
                  fontSize={11}
                  textAnchor="middle"
                  fill={ink("ink")}
                >
                  {pct(column.prices)}
                </text>
                <text
                  x={middle}
                  y={height - 6}
                  textAnchor="middle"
                  style={width < narrow ? small : undefined}
                >
                  {column.name}
                  {column.assumed && width >= narrow ? " *" : ""}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
    </ChartFrame>
  );
}

const legendOf = (against: string): LegendEntry[] => [
  { name: "AC prices of contracts, like for like", swatch: "solid", colour: ink("ac") },
  { name: "PL prices that are agreed or assumed", swatch: "half", colour: ink("ac") },
  { name: `${against} (* assumed)`, swatch: "outlined", colour: ink("bu") },
];

interface ColumnProps {
  x: number;
  wide: number;
  y: (share: number) => number;
  share: number | null;
  look: "AC" | "FC" | "against";
}

function Column({ x, wide, y, share, look }: ColumnProps) {
  if (share === null || share === 0) return null;
  const [top, bottom] = [y(Math.max(0, share)), y(Math.min(0, share))];
  const place = { x, y: top, width: wide, height: Math.max(1, bottom - top) };
  if (look === "against") return <rect {...place} fill="none" stroke={ink("bu")} strokeWidth={1.25} />;
  return <rect {...place} fill={ink("ac")} fillOpacity={look === "FC" ? 0.42 : 1} />;
}
