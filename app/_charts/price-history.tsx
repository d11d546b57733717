"use client";
import type { Day } from "@/server/planning/day";
import { minorUnits } from "@/server/planning/money";
import { showDay } from "../_parts/dates";
import { useLocale } from "../_parts/locale";
import { formatFor, printAmount, printNumber } from "../_parts/money";
import { ink } from "../_parts/palette";
import { ChartFrame, type ChartTitle } from "./frame";
import { useWidth } from "./width";

/** One contract year: what it costs, in units of the contract's currency, and what changed against the year before, in per cent. */
export interface PriceYear {
  readonly from: Day;
  readonly annual: number;
  readonly upliftPct: number | null;
  readonly inflationPct: number | null;
  readonly isInflationPlanned: boolean;
  readonly isAssumed: boolean;
}

interface PriceHistoryProps {
  title: ChartTitle;
  finding?: string;
  currency: string;
  years: readonly PriceYear[];
  /** What prices are held against: "CPI". */
  against: string;
}

const height = 190;
const [top, bottom] = [34, 34];

/** The price of each contract year as a column with its uplift above it, and a line for the first price had it followed prices in general. */
export function PriceHistory({ title, finding, currency, years, against }: PriceHistoryProps) {
  const locale = useLocale();
  const units = minorUnits(currency);
  const minor = years.map(({ annual }) => Math.round(annual * units));
  const held = heldAgainst(years).map((value) => Math.round(value * units));
  const format = formatFor([...minor, ...held], currency, locale);
  const pct = (value: number | null, isPlanned = false) =>
    value === null ? "?" : `${printNumber(value, locale, 1)} %${isPlanned ? " planned" : ""}`;
  const isHeld = years.some(({ inflationPct }) => inflationPct !== null);
  return (
    <ChartFrame
      title={title}
      unit={format.unit}
      finding={finding}
      height={height}
      legend={[
        { name: "price", swatch: "solid", colour: ink("ac") },
        { name: "assumed to renew", swatch: "half", colour: ink("ac") },
        ...(isHeld
          ? [{ name: `first price with ${against}`, swatch: "dashed" as const, colour: ink("cat-2") }]
          : []),
      ]}
      table={{
        head: ["From", "Yearly price", "Uplift", against, "Known as"],
        rows: years.map((year, i) => ({
          name: showDay(year.from),
          cells: [
            minor[i] ?? null,
            i === 0 ? "–" : pct(year.upliftPct),
            i === 0 ? "–" : pct(year.inflationPct, year.isInflationPlanned),
            year.isAssumed ? "assumed" : "agreed",
          ],
        })),
        currency,
      }}
    >
      <Drawing
        years={years}
        minor={minor}
        held={isHeld ? held : null}
        print={(amount) => printAmount(amount, format)}
        uplift={(i) => {
          const value = years[i]?.upliftPct ?? null;
          return value === null ? "" : `${value > 0 ? "+" : ""}${printNumber(value, locale, 1)} %`;
        }}
        description={finding ?? title.what}
      />
    </ChartFrame>
  );
}

/** The first price as it would be had it followed prices in general. */
function heldAgainst(years: readonly PriceYear[]): number[] {
  let price = years[0]?.annual ?? 0;
  return years.map(({ inflationPct }, i) => (i === 0 ? price : (price *= 1 + (inflationPct ?? 0) / 100)));
}

interface DrawingProps {
  years: readonly PriceYear[];
  minor: readonly number[];
  held: readonly number[] | null;
  print: (amount: number) => string;
  uplift: (i: number) => string;
  description: string;
}

function Drawing({ years, minor, held, print, uplift, description }: DrawingProps) {
  const [box, width] = useWidth();
  const most = Math.max(1, ...minor, ...(held ?? []));
  const step = width / Math.max(1, years.length);
  const bar = Math.max(4, Math.min(44, step * 0.6));
  const y = (amount: number) => top + (1 - amount / most) * (height - top - bottom);
  const labelled = Math.max(1, Math.ceil(62 / step));
  const label = (i: number) => y(Math.max(minor[i] ?? 0, held?.[i] ?? 0));
  const centre = (i: number) => step * (i + 0.5);
  return (
    <div ref={box} style={{ height }}>
      <svg width={width} height={height} role="img" aria-label={description} fontSize={11}>
        {years.map((year, i) => (
          <g key={year.from}>
            <rect
              x={centre(i) - bar / 2}
              y={y(minor[i] ?? 0)}
              width={bar}
              height={height - bottom - y(minor[i] ?? 0)}
              fill={ink("ac")}
              fillOpacity={year.isAssumed ? 0.42 : 1}
            />
            {i % labelled === 0 && (
              <>
                <text x={centre(i)} y={label(i) - 16} textAnchor="middle" fill={ink("ink")}>
                  {print(minor[i] ?? 0)}
                </text>
                <text x={centre(i)} y={label(i) - 4} textAnchor="middle" fill={ink("ink-soft")}>
                  {uplift(i)}
                </text>
                <text x={centre(i)} y={height - bottom + 16} textAnchor="middle" fill={ink("ink-soft")}>
                  {showDay(year.from).replace(/^\d+ /, "")}
                </text>
              </>
            )}
          </g>
        ))}
        {held && (
          <polyline
            points={held.map((amount, i) => `${centre(i)},${y(amount)}`).join(" ")}
            fill="none"
            stroke={ink("cat-2")}
            strokeWidth={2}
            strokeDasharray="5 4"
          />
        )}
        <line x1={0} x2={width} y1={height - bottom} y2={height - bottom} stroke={ink("line-strong")} />
      </svg>
    </div>
  );
}
