import { errorsOf, OFFSETS } from "./backtest";
import { filled } from "./history";
import { settledFrom } from "./level-shift";
import type { Method } from "./method";

/** As many months of evidence a method's usual error counts for. */
const PRIOR_WEIGHT = 4;
/** How strongly a smaller error is preferred. */
const SHARPNESS = 4;
/** So many origins since a step are needed to judge the methods by them alone. */
const FEWEST_ORIGINS = 3;
/** Errors below this share of the values are rounding noise. */
const EXACT = 1e-9;

/** A method and what it would have forecast at each origin (null: not yet possible). */
export interface Candidate {
  readonly method: Method;
  readonly replayed: readonly (readonly number[] | null)[];
}

/**
 * After a clear step of the level only forecasts made since then tell the methods apart: before it all of them err by the step.
 * They still count for error and range, for what has jumped once may jump again.
 */
export function judgedOn(
  values: readonly (number | null)[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const settled = settledFrom(filled(values));
  const counts = OFFSETS.map((offset) => values.length - offset >= settled);
  if (counts.filter(Boolean).length < FEWEST_ORIGINS) return candidates;
  return candidates.map(({ method, replayed }) => ({
    method,
    replayed: replayed.map((forecast, at) => (counts[at] ? forecast : null)),
  }));
}

/**
 * The share of each candidate in the forecast, from its backtest errors (in the order given: simple methods first). A method
 * that was never wrong is taken alone. Otherwise shares are as the fourth power of 1 ÷ error: close methods are averaged, which
 * is more accurate than picking one, and poor ones fall away.
 */
export function sharesOf(values: readonly (number | null)[], candidates: readonly Candidate[]): number[] {
  const scores = scoresOf(values, candidates);
  const exact = scores.findIndex((score) => score <= EXACT);
  if (exact !== -1) return scores.map((_, at) => (at === exact ? 1 : 0));
  return normalised(scores.map((score) => score ** -SHARPNESS));
}

/** Errors relative to the first candidate's on the same origins, mixed with what is usual for the method. */
function scoresOf(values: readonly (number | null)[], candidates: readonly Candidate[]): number[] {
  const reference = candidates[0];
  if (!reference) return [];
  const overall = weighed(values, reference, reference);
  const typical = overall.weight > 0 ? overall.size / overall.weight : 0;
  const size = values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0) / values.length;
  if (overall.weight > 0 && typical <= EXACT * size) return candidates.map((_, at) => (at === 0 ? 0 : 1));
  const unit = typical > 0 ? typical / reference.method.usualError : 1;
  return candidates.map((candidate) => {
    const own = weighed(values, candidate, candidate);
    const same = weighed(values, reference, candidate);
    if (own.weight >= PRIOR_WEIGHT / 2 && own.size <= EXACT * size * own.weight) return 0;
    const usual = PRIOR_WEIGHT * unit;
    const here = own.size + usual * candidate.method.usualError;
    return here / (same.size + usual * reference.method.usualError);
  });
}

/** Sum of the absolute errors of one candidate at the origins of another; an origin's months share their weight. */
function weighed(values: readonly (number | null)[], of: Candidate, at: Candidate) {
  let size = 0;
  let weight = 0;
  of.replayed.forEach((forecast, origin) => {
    if (!forecast || !at.replayed[origin]) return;
    const errors = errorsOf(values, forecast).filter((error) => error !== null);
    const each = errors.length > 0 ? 1 / Math.sqrt(errors.length) : 0;
    for (const error of errors) size += each * Math.abs(error);
    weight += each * errors.length;
  });
  return { size, weight };
}

function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** The weighted mean of forecasts, of those that exist; null if none does. */
export function combined(
  forecasts: readonly (readonly number[] | null)[],
  shares: readonly number[],
): number[] | null {
  const present = forecasts.flatMap((mean, at) => {
    const share = shares[at] ?? 0;
    return mean && share > 0 ? [{ mean, share }] : [];
  });
  const whole = present.reduce((sum, { share }) => sum + share, 0);
  const first = present[0];
  if (!first) return null;
  return first.mean.map((_, step) =>
    present.reduce((sum, { mean, share }) => sum + (mean[step] ?? 0) * (share / whole), 0),
  );
}
