import { narrow } from "./width";

export interface VarianceRow {
  readonly id: string;
  readonly name: string;
  /** In whole minor units; null where it cannot be said. */
  readonly difference: number | null;
  /** Relative to what it is measured from; null where that is nothing. */
  readonly share: number | null;
  /** The amounts behind it: "1,180 → 1,240". */
  readonly note: string;
}

/** A zero axis: where it stands, and how many pixels one unit takes. */
export interface Axis {
  readonly zero: number;
  readonly per: number;
}

export interface Layout {
  readonly width: number;
  readonly head: number;
  readonly row: number;
  readonly phone: boolean;
  readonly bars: Axis;
  readonly pins: Axis | null;
  /** Where the amounts behind the bars end. */
  readonly noteAt: number;
}

const rowHeight = 26;
const head = 20;

export const rowsHeight = (count: number): number => head + Math.max(1, count) * rowHeight + 4;

// A share beyond ±200 % would flatten all others: its pin ends there, its label says the rest.
export const pinned = (share: number): number => Math.max(-2, Math.min(2, share));

/** One zero axis with room for the labels on both sides, all rows on one scale. */
function axisIn(from: number, to: number, values: readonly number[], label: number): Axis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const left = from + (low < 0 ? label : 8);
  const room = to - left - (high > 0 ? label : 8);
  const per = high === low ? 0 : room / (high - low);
  return { zero: left - low * per, per };
}

/** Where everything stands: names and amounts left, bars, then pins; on a phone bars below their names, without pins. */
export function layoutOf(rows: readonly VarianceRow[], pins: boolean, width: number): Layout {
  const phone = width < narrow;
  const differences = rows.flatMap(({ difference }) => difference ?? []);
  const shares = rows.flatMap(({ share }) => (share === null ? [] : pinned(share)));
  const noteAt = Math.min(360, width * 0.46);
  const barsEnd = pins && !phone ? width * 0.74 : width;
  return {
    width,
    head,
    row: phone ? 44 : rowHeight,
    phone,
    noteAt,
    bars: phone ? axisIn(0, width, differences, 112) : axisIn(noteAt + 12, barsEnd, differences, 62),
    pins: pins && !phone ? axisIn(barsEnd + 8, width, shares, 58) : null,
  };
}
