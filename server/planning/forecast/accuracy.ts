import type { StepErrors } from "./backtest";
import { knownIn } from "./history";
import { average, SEASON } from "./method";

/** How good the forecasts of a series, or of a total, were. */
export interface Accuracy {
  /** Sum of absolute errors ÷ sum of absolute actuals, over all origins and steps (0.1 = 10 %); null if it cannot be said. */
  readonly error: number | null;
  /**
   * Mean absolute error ÷ mean absolute change from the year before (up to twelve months of history: from the month before).
   * Under 1 is better than repeating; null if nothing ever changed.
   */
  readonly scaledError: number | null;
  /** Mean absolute error of the first, second, … month ahead; null where no month was known. */
  readonly errorByStep: readonly (number | null)[];
  readonly origins: number;
}

/** `actuals` are the months the errors belong to, `values` the whole history. */
export function accuracyOf(
  errors: readonly StepErrors[],
  actuals: readonly StepErrors[],
  values: readonly (number | null)[],
): Accuracy {
  const size = average(sizesOf(errors.flat()));
  return {
    error: ratio(size, average(sizesOf(actuals.flat()))),
    scaledError: ratio(size, usualChange(values)),
    errorByStep: byStep(errors),
    origins: errors.length,
  };
}

const sizesOf = (values: readonly (number | null)[]): number[] =>
  values.flatMap((value) => (value === null ? [] : [Math.abs(value)]));

const ratio = (part: number, whole: number): number | null => {
  if (whole > 0) return part / whole;
  return part === 0 ? 0 : null;
};

function usualChange(values: readonly (number | null)[]): number {
  const lag = knownIn(values) > SEASON ? SEASON : 1;
  return average(
    values.slice(lag).flatMap((value, at) => {
      const earlier = values[at] ?? null;
      return value === null || earlier === null ? [] : [Math.abs(value - earlier)];
    }),
  );
}

function byStep(errors: readonly StepErrors[]): (number | null)[] {
  const longest = Math.max(0, ...errors.map((steps) => steps.length));
  return Array.from({ length: longest }, (_, step) => {
    const sizes = sizesOf(errors.map((steps) => steps[step] ?? null));
    return sizes.length === 0 ? null : average(sizes);
  });
}
