import { average, SEASON } from "./method";

/** Half a year: what a month needs on either side for the mean of the year around it. */
const HALF = SEASON / 2;

/**
 * What each month of the year adds to the level (twelve numbers that add up to 0, the first for `values[0]`'s month).
 * Classical decomposition, pulled towards 0 as far as the years disagree (James-Stein; Miller and Williams 2003).
 */
export function seasonOf(values: readonly number[]): number[] {
  const deviations = values.length >= 2 * SEASON ? fromCentredYears(values) : fromLastYear(values);
  const byMonth = Array.from({ length: SEASON }, (): number[] => []);
  deviations.forEach((value, at) => {
    if (value !== null) byMonth[at % SEASON]?.push(value);
  });
  const means = byMonth.map(average);
  const middle = average(means);
  const kept = reliability(byMonth, means, middle);
  return means.map((value) => (value - middle) * kept);
}

/** Each month less the mean of the year around it; unknown for the first and last half-year. */
function fromCentredYears(values: readonly number[]): (number | null)[] {
  return values.map((value, at) => {
    if (at < HALF || at >= values.length - HALF) return null;
    const around = values.slice(at - HALF + 1, at + HALF);
    const ends = ((values[at - HALF] ?? 0) + (values[at + HALF] ?? 0)) / 2;
    return value - (ends + average(around) * around.length) / SEASON;
  });
}

/** Under two years: each month less a line through the last year, whose slope is the change between the same months. */
function fromLastYear(values: readonly number[]): number[] {
  const overlap = values.length - SEASON;
  const changes = values.slice(SEASON).map((value, at) => value - (values[at] ?? 0));
  // Few overlapping months say little about the slope: half a year of "no change" is counted with them.
  const slope = ((average(changes) / SEASON) * overlap) / (overlap + HALF);
  const level = average(values.slice(-SEASON).map((value, at) => value - slope * (overlap + at)));
  return values.map((value, at) => value - slope * at - level);
}

/** 0 (the years disagree as much as the months do) to 1 (every year alike). */
function reliability(byMonth: readonly number[][], means: readonly number[], middle: number): number {
  const repeated = byMonth.filter((values) => values.length > 1);
  const freedom = repeated.reduce((sum, values) => sum + values.length - 1, 0);
  const between = means.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (SEASON - 1);
  if (freedom === 0 || between === 0) return 1;
  const within = repeated.reduce((sum, values) => sum + squaresAround(values), 0) / freedom;
  const noise = within / average(byMonth.map((values) => values.length));
  return Math.max(0, 1 - ((SEASON - 3) / (SEASON - 1)) * (noise / between));
}

function squaresAround(values: readonly number[]): number {
  const middle = average(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}
