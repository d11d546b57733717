import { filled } from "./history";
import { type Method, SEASON } from "./method";

/** Each month repeats the same month of the last year known. */
export const seasonalNaive = {
  name: "seasonal-naive",
  minimum: 12,
  usualError: 1.1,
  fit: (values) => {
    const year = filled(values).slice(-SEASON);
    return (horizon) => Array.from({ length: horizon }, (_, step) => year[step % year.length] ?? 0);
  },
} as const satisfies Method;
