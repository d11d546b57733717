import { SEASON } from "./method";

/** How much better a step must explain the series than a season and a straight line do (an F ratio). */
const CLEAR = 50;
/** Months that must lie before and after a step. */
const EDGE = 3;
const ENOUGH = SEASON + 4;
/** Steps with less than this left after season and line cannot be told from them. */
const LINE_LIKE = 0.3;

/** A lasting step of the level: from position `at` on everything is `size` higher. */
export interface LevelShift {
  readonly at: number;
  readonly size: number;
}

/**
 * The one clear step of the level, if there is one: the position where "season + line + step" beats "season + line" by far.
 * A contract that doubles a bill is a step; growth is not, and neither is one month out of line.
 */
export function levelShift(values: readonly number[]): LevelShift | null {
  if (values.length < ENOUGH) return null;
  const series = withoutSeason(values);
  const line = withoutSeason(values.map((_, at) => at));
  const rest = without(series, line);
  const unexplained = dot(rest, rest);
  if (unexplained <= 1e-12 * dot(values, values)) return null;
  const found = strongest(series, rest, line);
  if (found === null) return null;
  const left = Math.max(unexplained - found.gain, 1e-9 * unexplained) / (values.length - SEASON - 2);
  return found.gain / left > CLEAR ? found : null;
}

/**
 * The position where a step alone explains most, and what it gains beyond a line (with a line, a rise in one half-year can look
 * like a fall in another). Tries every position from the end backwards. The rest is free of season and line, and both inputs are free of season, so
 * products with a step are sums over the months from it on: one pass serves all positions.
 */
function strongest(series: readonly number[], rest: readonly number[], line: readonly number[]) {
  const length = series.length;
  const lineSquares = dot(line, line);
  const after = { series: 0, rest: 0, line: 0, squares: 0 };
  let found: (LevelShift & { alone: number; gain: number }) | null = null;
  for (let at = length - 1; at >= EDGE; at--) {
    after.series += series[at] ?? 0;
    after.rest += rest[at] ?? 0;
    after.line += line[at] ?? 0;
    after.squares += ownSquares(length, at);
    if (at > length - EDGE) continue;
    const weight = after.squares - after.line ** 2 / lineSquares;
    if (weight < LINE_LIKE) continue;
    const alone = after.series ** 2 / after.squares;
    if (found !== null && alone <= found.alone) continue;
    found = { at, size: after.series / after.squares, alone, gain: after.rest ** 2 / weight };
  }
  return found;
}

/** What month `at` adds to the squared length of a step (freed of season) that grows backwards to it. */
function ownSquares(length: number, at: number): number {
  const same = Math.floor((length - 1 - (at % SEASON)) / SEASON) + 1;
  const later = Math.floor((length - 1 - at) / SEASON);
  return 1 - (2 * later + 1) / same;
}

/**
 * The first position from which a forecast could know today's level: some months after its last clear step, else 0. Like every
 * step it is looked for in proportions where all values are positive.
 */
export function settledFrom(values: readonly number[]): number {
  const shift = levelShift(values.every((value) => value > 0) ? values.map(Math.log) : values);
  return shift === null ? 0 : shift.at + EDGE;
}

/** The history as if it had always been at today's level. */
export function atTodaysLevel(values: readonly number[]): readonly number[] {
  const shift = levelShift(values);
  return shift === null ? values : values.map((value, at) => (at < shift.at ? value + shift.size : value));
}

function withoutSeason(values: readonly number[]): number[] {
  const sums = new Array<number>(SEASON).fill(0);
  values.forEach((value, at) => {
    sums[at % SEASON] = (sums[at % SEASON] ?? 0) + value;
  });
  const [years, rest] = [Math.floor(values.length / SEASON), values.length % SEASON];
  const means = sums.map((sum, of) => sum / (of < rest ? years + 1 : years));
  return values.map((value, at) => value - (means[at % SEASON] ?? 0));
}

function without(values: readonly number[], direction: readonly number[]): number[] {
  const share = dot(values, direction) / dot(direction, direction);
  return values.map((value, at) => value - share * (direction[at] ?? 0));
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
