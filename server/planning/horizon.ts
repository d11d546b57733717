import { type Month, monthAt, monthsFrom } from "./month";

/** The months a plan covers: `months` (1 to 600) of them, beginning with `from`. */
export interface Horizon {
  readonly from: Month;
  readonly months: number;
}

export const lastMonth = (h: Horizon): Month => monthAt(h.from + h.months - 1);

export const monthsOf = (h: Horizon): Month[] => monthsFrom(h.from, lastMonth(h));

/** The shortest horizon that covers both months. */
export const horizonBetween = (first: Month, last: Month): Horizon => ({
  from: first,
  months: last - first + 1,
});
