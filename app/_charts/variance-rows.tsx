"use client";
import type { KeyboardEvent } from "react";
import { type AmountFormat, nothing, printAmount, printPct } from "../_parts/money";
import { ink } from "../_parts/palette";
import { arrow, type Direction, judgement } from "../_parts/variance";
import { shorten } from "./label";
import { type Axis, type Layout, layoutOf, pinned, type VarianceRow } from "./variance-layout";
import { useWidth } from "./width";

interface VarianceRowsProps {
  rows: readonly VarianceRow[];
  format: AmountFormat;
  direction: Direction;
  /** What stands over the amounts, the bars and the pins; pins are drawn only where they have a name. */
  heads: { note: string; bars: string; pins?: string };
  description: string;
  onRow?: (id: string) => void;
}

/** Differences by row: absolute as bars from a zero axis, relative as pins, with sign and arrow. */
export function VarianceRows({ rows, format, direction, heads, description, onRow }: VarianceRowsProps) {
  const [box, width] = useWidth();
  const layout = layoutOf(rows, heads.pins !== undefined, width);
  const height = layout.head + rows.length * layout.row + 4;
  return (
    <div ref={box}>
      <svg width={width} height={height} role={onRow ? "group" : "img"} aria-label={description}>
        <Heads layout={layout} heads={heads} height={height} />
        {rows.map((row, at) => (
          <g key={row.id} transform={`translate(0 ${layout.head + at * layout.row})`}>
            <g aria-hidden={onRow && true}>
              <Row row={row} layout={layout} format={format} direction={direction} />
            </g>
            {onRow && <RowButton row={row} layout={layout} format={format} onRow={onRow} />}
          </g>
        ))}
      </svg>
    </div>
  );
}

interface RowButtonProps {
  row: VarianceRow;
  layout: Layout;
  format: AmountFormat;
  onRow: (id: string) => void;
}

/** The whole row as one thing to click, read aloud as a sentence. */
function RowButton({ row, layout, format, onRow }: RowButtonProps) {
  return (
    <rect
      role="button"
      tabIndex={0}
      aria-label={spoken(row, format)}
      width={layout.width}
      height={layout.row}
      fill="transparent"
      style={{ cursor: "pointer" }}
      onClick={() => onRow(row.id)}
      onKeyDown={(event: KeyboardEvent) => (event.key === "Enter" || event.key === " ") && onRow(row.id)}
    />
  );
}

function Heads({
  layout,
  heads,
  height,
}: {
  layout: Layout;
  heads: VarianceRowsProps["heads"];
  height: number;
}) {
  const { bars, pins, phone, noteAt, width, head } = layout;
  return (
    <>
      <text x={phone ? width : noteAt} y={12} textAnchor="end">
        {heads.note}
      </text>
      <Zero at={bars.zero} name={heads.bars} from={head - 3} to={height} />
      {pins && <Zero at={pins.zero} name={heads.pins ?? ""} from={head - 3} to={height} />}
    </>
  );
}

function Zero({ at, name, from, to }: { at: number; name: string; from: number; to: number }) {
  return (
    <>
      <text x={at} y={12} textAnchor="middle">
        {name}
      </text>
      <line x1={at} x2={at} y1={from} y2={to} stroke={ink("line-strong")} />
    </>
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
  const relative = row.share ? printPct(row.share, format.locale, true) : "";
  const end = phone ? layout.width : noteAt;
  const baseline = phone ? 17 : middle + 4;
  return (
    <>
      <text y={baseline} style={{ fill: ink("ink") }}>
        {shorten(row.name, end - row.note.length * 6.8 - 12)}
      </text>
      <text x={end} y={baseline} textAnchor="end">
        {row.note}
      </text>
      <Bar
        axis={bars}
        value={difference}
        middle={middle}
        colour={colour}
        text={phone ? `${text} ${relative}` : text}
      />
      {pins && row.share !== null && row.share !== 0 && (
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
  const end = axis.zero + pinned(value) * axis.per;
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
