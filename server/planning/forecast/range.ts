import type { StepErrors } from "./backtest";
import { twoSided } from "./normal";

/** Errors grow with the number of months ahead, as this power of it (learnt on public monthly series). */
const GROWTH = 0.2;
/** The mix of methods was chosen on these same errors: new ones are a little larger. */
const OPTIMISM = 1.05;
/** One origin says little about how wrong a forecast can be; the doubt falls as 1 ÷ origins. */
const DOUBT = 0.7;
/** With a single known month no error was ever seen: half of it, as one standard deviation. */
const UNSEEN = 0.5;

export interface Range {
  readonly lo: readonly number[];
  readonly hi: readonly number[];
}

/**
 * By how much the actual may miss the forecast in each month ahead, with `level` percent confidence: the quantile of the absolute
 * backtest errors of all steps together, each taken back to one month ahead, averaged with that of a normal distribution of the
 * same size (a dozen errors do not show their own tail). Further ahead than any backtest it grows with the square root.
 */
export function halfWidths(errors: readonly StepErrors[], level: number, horizon: number): number[] {
  const deepest = Math.max(1, ...errors.map((steps) => steps.length));
  const pool = pooled(errors, deepest);
  const origins = errors.filter((steps) => steps.some((error) => error !== null)).length;
  const single =
    ((empirical(pool, level) + gaussian(pool, level)) / 2) * OPTIMISM * (1 + DOUBT / Math.max(1, origins));
  return Array.from({ length: horizon }, (_, step) => single * growth(step + 1, deepest));
}

/** What to assume of a series that was never backtested. */
export const unseenHalfWidths = (size: number, level: number, horizon: number): number[] =>
  Array.from({ length: horizon }, (_, step) => UNSEEN * size * twoSided(level) * growth(step + 1, 1));

/** Both ends of the range, held within the limits of the series. */
export const rangeAround = (
  mean: readonly number[],
  half: readonly number[],
  within: (value: number) => number,
): Range => ({
  lo: mean.map((value, step) => within(value - (half[step] ?? 0))),
  hi: mean.map((value, step) => within(value + (half[step] ?? 0))),
});

const growth = (ahead: number, deepest: number): number =>
  ahead <= deepest ? ahead ** GROWTH : deepest ** GROWTH * Math.sqrt(ahead / deepest);

interface Weighed {
  readonly size: number;
  readonly weight: number;
}

/** Smallest first; the months of one origin share their weight, for they err together. */
function pooled(errors: readonly StepErrors[], deepest: number): Weighed[] {
  return errors
    .flatMap((steps) => {
      const weight = 1 / Math.sqrt(steps.length);
      return steps.flatMap((error, step) =>
        error === null ? [] : [{ size: Math.abs(error) / growth(step + 1, deepest), weight }],
      );
    })
    .sort((a, b) => a.size - b.size);
}

/** The size that `level` percent of the errors stay below; beyond the largest one it is stretched as a normal tail. */
function empirical(pool: readonly Weighed[], level: number): number {
  const all = pool.reduce((sum, { weight }) => sum + weight, 0) + 1;
  const wanted = (level / 100) * all;
  const largest = pool.at(-1)?.size ?? 0;
  if (wanted >= all - 1) return largest * (twoSided(level) / twoSided(100 * (1 - 1 / all)));
  let below = 0;
  for (const { size, weight } of pool) {
    below += weight;
    if (below >= wanted) return size;
  }
  return largest;
}

function gaussian(pool: readonly Weighed[], level: number): number {
  const all = pool.reduce((sum, { weight }) => sum + weight, 0);
  const squares = pool.reduce((sum, { size, weight }) => sum + weight * size * size, 0);
  return all === 0 ? 0 : Math.sqrt(squares / all) * twoSided(level);
}
