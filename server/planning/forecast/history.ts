import { addToMonth, type Month } from "../month";

/** Ten years: what is older says little about next year, and costs time. */
const LONGEST = 120;

/** The months a forecast learns from: from the first known one, at most ten years, up to the last month given. */
export interface History {
  readonly start: Month;
  readonly values: readonly (number | null)[];
  readonly known: number;
}

export function historyOf(start: Month, values: readonly (number | null)[]): History {
  const recent = Math.max(0, values.length - LONGEST);
  const first = values.findIndex((value, at) => at >= recent && value !== null);
  const from = first === -1 ? values.length : first;
  const kept = values.slice(from);
  return { start: addToMonth(start, from), values: kept, known: knownIn(kept) };
}

export const knownOf = (values: readonly (number | null)[]): number[] =>
  values.filter((value) => value !== null);

export const knownIn = (values: readonly (number | null)[]): number =>
  values.reduce<number>((count, value) => count + (value === null ? 0 : 1), 0);

/** Unknown months on a straight line between their known neighbours; at the end, as the last known one. */
export function filled(values: readonly (number | null)[]): number[] {
  const out: number[] = [];
  let last = values.find((value) => value !== null) ?? 0;
  values.forEach((value, at) => {
    if (value === null) return;
    const gap = at - out.length + 1;
    const step = (value - last) / gap;
    for (let n = 1; n < gap; n++) out.push(last + step * n);
    out.push(value);
    last = value;
  });
  while (out.length < values.length) out.push(last);
  return out;
}

/** Costs that were never negative stay so, and credits that were never positive likewise. */
export function limitsOf(values: readonly (number | null)[]): (value: number) => number {
  const known = knownOf(values);
  const lowest = known.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY;
  const highest = known.every((value) => value <= 0) ? 0 : Number.POSITIVE_INFINITY;
  return (value) => Math.min(highest, Math.max(lowest, value));
}
