import { knownOf } from "./history";
import { average, type Method } from "./method";

/** The mean of all known months: for series of fewer than six months. */
export const mean = {
  name: "mean",
  minimum: 1,
  usualError: 1.4,
  fit: (values) => {
    const level = average(knownOf(values));
    return (horizon) => new Array<number>(horizon).fill(level);
  },
} as const satisfies Method;
