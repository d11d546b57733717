import { exponentialSmoothing } from "./exponential-smoothing";
import { filled } from "./history";
import { atTodaysLevel } from "./level-shift";
import { type Method, SEASON } from "./method";
import { seasonOf } from "./season";

/**
 * The season is taken out, what remains is smoothed exponentially, and the season is put back. Series that are always positive
 * are worked on as logarithms, so that the season grows with the level. A clear step of the level is levelled first,
 * or it would be taken for a season.
 */
export const seasonalSmoothing = {
  name: "seasonal-smoothing",
  minimum: 14,
  usualError: 1,
  fit: (history) => {
    const values = filled(history);
    const positive = values.every((value) => value > 0);
    const levelled = atTodaysLevel(positive ? values.map(Math.log) : values);
    const season = seasonOf(levelled);
    const rest = exponentialSmoothing.fit(levelled.map((value, at) => value - (season[at % SEASON] ?? 0)));
    return (horizon) =>
      rest(horizon).map((value, step) => {
        const whole = value + (season[(values.length + step) % SEASON] ?? 0);
        return positive ? Math.exp(whole) : whole;
      });
  },
} as const satisfies Method;
