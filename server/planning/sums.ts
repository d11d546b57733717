import type { Horizon } from "./horizon";
import type { Line } from "./line";
import type { Currency } from "./money";

/** One sum of a roll-up: the values of its dimensions, its months, and the currency of what has no rate. */
export interface Sum {
  readonly keys: readonly string[];
  readonly amounts: Float64Array;
  readonly currency: Currency | null;
}

/** How lines are summed: which of them count, by which of their fields, over which months. */
export interface Summing {
  /** The same text, the same sums. */
  readonly name: string;
  readonly counts: (line: Line) => boolean;
  readonly fields: readonly ((line: Line) => string)[];
  readonly horizon: Horizon;
}

type Lines = readonly Line[];
export type Sums = ReadonlyMap<string, Sum>;

const known = new WeakMap<Lines, Map<string, Sums>>();
const latest = new Map<string, Lines>();
const mostRemembered = 6;

/** The sums of lines. Where most lines are those of the latest answer, that one less what went plus what came: whole numbers, so exactly the same. */
export function sumsOf(lines: Lines, summing: Summing): Sums {
  const { name } = summing;
  const own = known.get(lines) ?? new Map<string, Sums>();
  known.set(lines, own);
  const sums = own.get(name) ?? over(lines, summing) ?? whole(lines, summing);
  own.set(name, sums);
  latest.delete(name);
  latest.set(name, lines);
  for (const oldest of latest.keys()) if (latest.size > mostRemembered) latest.delete(oldest);
  return sums;
}

function whole(lines: Lines, summing: Summing): Sums {
  const sums = new Map<string, Sum>();
  for (const line of lines)
    if (summing.counts(line)) addTo(sumFor(sums, line, summing).amounts, line, summing.horizon);
  return sums;
}

/** From the sums of the latest lines; null where too much differs. */
function over(lines: Lines, summing: Summing): Sums | null {
  const before = latest.get(summing.name);
  const base = before && known.get(before)?.get(summing.name);
  const changed = before && base ? changesBetween(before, lines) : null;
  if (!base || !changed || changed.gone.length + changed.come.length > lines.length / 3) return null;
  const sums = new Map(base);
  const fresh = new Set<string>();
  const change = (line: Line, sign: 1 | -1) => {
    if (!summing.counts(line)) return;
    const key = keyOf(line, summing);
    const sum = sumFor(sums, line, summing);
    const own = fresh.has(key) ? sum : { ...sum, amounts: sum.amounts.slice() };
    fresh.add(key);
    sums.set(key, own);
    addTo(own.amounts, line, summing.horizon, sign);
  };
  for (const line of changed.gone) change(line, -1);
  for (const line of changed.come) change(line, 1);
  return sums;
}

/** Lines that are in only one of two lists. */
function changesBetween(before: Lines, after: Lines): { gone: Line[]; come: Line[] } {
  const gone = new Set<Line>();
  const come: Line[] = [];
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const [a, b] = [before[i], after[i]];
    if (a === b) continue;
    if (a) gone.add(a);
    if (b) come.push(b);
  }
  return { come: come.filter((line) => !gone.delete(line)), gone: [...gone] };
}

const keyOf = (line: Line, { fields }: Summing): string => {
  let key = line.converted ? "" : `\0${line.currency}`;
  for (const field of fields) key = `${field(line)}\0${key}`;
  return key;
};

/** The sum a line belongs to; one without a rate has its own, by its currency. */
function sumFor(sums: Map<string, Sum>, line: Line, summing: Summing): Sum {
  const key = keyOf(line, summing);
  const found = sums.get(key);
  if (found) return found;
  const sum: Sum = {
    keys: summing.fields.map((field) => field(line)),
    amounts: new Float64Array(summing.horizon.months),
    currency: line.converted ? null : line.currency,
  };
  sums.set(key, sum);
  return sum;
}

/** Adds a line's amounts of a horizon to sums by month, or takes them away. */
export function addTo(
  sums: number[] | Float64Array,
  { first, amounts }: Pick<Line, "first" | "amounts">,
  { from, months }: Horizon,
  sign: 1 | -1 = 1,
) {
  const offset = from - first;
  const last = Math.min(months, amounts.length - offset);
  // not Math.max(0, -offset): −0 would make every index a floating-point number
  for (let i = offset < 0 ? -offset : 0; i < last; i++)
    sums[i] = (sums[i] ?? 0) + sign * (amounts[offset + i] ?? 0);
}
