"use client";
import type { KeyboardEvent } from "react";
import { type AmountFormat, nothing, printAmount, printPct } from "../_parts/money";
import { ink } from "../_parts/palette";
import { arrow, type Direction, judgement } from "../_parts/variance";
import { shorten } from "./label";
import { narrow, useWidth } from "./width";

export interface VarianceRow {
  readonly id: string;
  readonly name: string;
  /** In whole minor units; null where it cannot be said. */
  readonly difference: number | null;
  /** Relative to what it is measured from; null where that is nothing. */
  readonly share: number | null;
  /** The amounts behind it, in words: "1,240 from 1,180". */
  readonly note: string;
}

interface VarianceRowsProps {
  rows: readonly VarianceRow[];
  format: AmountFormat;
  direction: Direction;
  /** Whether the relative differences are drawn as pins beside the bars. */
  pins: boolean;
  description: string;
  onRow?: (id: string) => void;
}

const pressed = (event: KeyboardEvent) => event.key === "Enter" || event.key === " ";
const tall = (width: number) => (width < narrow ? 44 : 26);

export const rowsHeight = (count: number): number => Math.max(1, count) * 26 + 4;

interface Layout {
  readonly width: number;
  readonly row: number;
  readonly phone: boolean;
  /** The zero axis and pixels a minor unit, of the bars and of the pins. */
  readonly bars: Axis;
  readonly pins: Axis | null;
  readonly noteAt: number;
}

interface Axis {
  readonly zero: number;
  readonly per: number;
}

/** One zero axis with room for the labels on both sides, all rows on one scale. */
function axisIn(from: number, to: number, values: readonly number[], label: number): Axis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const left = from + (low < 0 ? label : 8);
  const room = to - left - (high > 0 ? label : 8);
  const per = high === low ? 0 : room / (high - low);
  return { zero: left - low * per, per };
}

function layoutOf({ rows, pins }: Pick<VarianceRowsProps, "rows" | "pins">, width: number): Layout {
  const phone = width < narrow;
  const differences = rows.flatMap(({ difference }) => difference ?? []);
  // A share beyond 200 % would flatten all others: its pin ends there and its label tells the rest.
  const shares = rows.flatMap(({ share }) => (share === null ? [] : Math.max(-2, Math.min(2, share))));
  const noteAt = Math.min(320, width * 0.42);
  const split = pins && !phone ? width * 0.72 : width;
  return {
    width, phone, row: tall(width), noteAt,
    bars: axisIn(phone ? 0 : noteAt + 12, split, differences, 66),
    pins: pins && !phone ? axisIn(split + 8, width, shares, 58) : null,
  }; // biome-ignore format: one layout
}

/** Differences by row: absolute as bars from a zero axis, relative as pins, with sign and arrow. */
export function VarianceRows({ rows, format, direction, pins, description, onRow }: VarianceRowsProps) {
  const [box, width] = useWidth();
  const layout = layoutOf({ rows, pins }, width);
  const height = rows.length * layout.row + 4;
  return (
    <div ref={box}>
      <svg width={width} height={height} role={onRow ? "group" : "img"} aria-label={description}>
        {rows.map((row, at) => (
          <g
            key={row.id}
            transform={`translate(0 ${at * layout.row})`}
            {...(onRow && {
              role: "button",
              tabIndex: 0,
              "aria-label": spoken(row, format),
              style: { cursor: "pointer" },
              onClick: () => onRow(row.id),
              onKeyDown: (event: KeyboardEvent) => pressed(event) && onRow(row.id),
            })}
          >
            <rect width={width} height={layout.row} fill="transparent" />
            <Row row={row} layout={layout} format={format} direction={direction} />
          </g>
        ))}
        <line x1={layout.bars.zero} x2={layout.bars.zero} y1={0} y2={height} stroke={ink("line-strong")} />
        {layout.pins && (
          <line x1={layout.pins.zero} x2={layout.pins.zero} y1={0} y2={height} stroke={ink("line-strong")} />
        )}
      </svg>
    </div>
  );
}

const spoken = (row: VarianceRow, format: AmountFormat): string =>
  `${row.name}: ${printAmount(row.difference, format, true)} ${format.unit}` +
  `${row.share === null ? "" : `, ${printPct(row.share, format.locale, true)}`}; ${row.note}`;

interface RowProps {
  row: VarianceRow;
  layout: Layout;
  format: AmountFormat;
  direction: Direction;
}

function Row({ row, layout, format, direction }: RowProps) {
  const { phone, noteAt, bars, pins } = layout;
  const difference = row.difference ?? 0;
  const colour = { good: ink("good"), bad: ink("bad"), plain: ink("rest-1") }[
    judgement(difference, direction)
  ];
  const middle = phone ? 32 : layout.row / 2;
  const text = `${printAmount(row.difference, format, true)} ${arrow(difference)}`;
  const relative = row.share === null ? "" : printPct(row.share, format.locale, true);
  const notes = Math.round(row.note.length * 6.2);
  return (
    <>
      <text x={0} y={phone ? 13 : middle + 4} style={{ fill: ink("ink") }}>
        {shorten(row.name, (phone ? layout.width : noteAt) - notes - 12)}
      </text>
      <text x={phone ? layout.width : noteAt} y={phone ? 13 : middle + 4} textAnchor="end">
        {row.note}
      </text>
      <Bar
        axis={bars}
        value={difference}
        middle={middle}
        colour={colour}
        text={phone && relative ? `${text} ${relative}` : text}
      />
      {pins && row.share !== null && (
        <Pin axis={pins} value={row.share} middle={middle} colour={colour} text={relative} />
      )}
    </>
  );
}

interface MarkProps {
  axis: Axis;
  value: number;
  middle: number;
  colour: string;
  text: string;
}

function Bar({ axis, value, middle, colour, text }: MarkProps) {
  const end = axis.zero + value * axis.per;
  return (
    <>
      <rect
        x={Math.min(axis.zero, end)}
        y={middle - 6}
        width={Math.abs(end - axis.zero)}
        height={12}
        fill={colour}
      />
      <Label end={end} value={value} middle={middle} text={value === 0 ? nothing : text} colour={colour} />
    </>
  );
}

function Pin({ axis, value, middle, colour, text }: MarkProps) {
  const end = axis.zero + Math.max(-2, Math.min(2, value)) * axis.per;
  return (
    <>
      <line x1={axis.zero} x2={end} y1={middle} y2={middle} stroke={colour} strokeWidth={1.5} />
      <rect x={end - 3} y={middle - 3} width={6} height={6} fill={colour} />
      <Label end={end + (value < 0 ? -3 : 3)} value={value} middle={middle} text={text} colour={colour} />
    </>
  );
}

function Label({ end, value, middle, text, colour }: Omit<MarkProps, "axis"> & { end: number }) {
  return (
    <text
      x={end + (value < 0 ? -5 : 5)}
      y={middle + 4}
      textAnchor={value < 0 ? "end" : "start"}
      style={{ fill: colour }}
    >
      {text}
    </text>
  );
}
