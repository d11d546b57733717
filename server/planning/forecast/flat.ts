import { knownOf } from "./history";
import { average, type Method, SEASON } from "./method";

/** The mean of the records of the last twelve months (up to the last known one), for every month to come. */
export const flat = {
  name: "flat",
  minimum: 3,
  usualError: 1.25,
  fit: (values) => {
    const end = values.findLastIndex((value) => value !== null) + 1;
    const level = average(knownOf(values.slice(Math.max(0, end - SEASON), end)));
    return (horizon) => new Array<number>(horizon).fill(level);
  },
} as const satisfies Method;
