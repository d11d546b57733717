import type { Day } from "./day";
import type { Person } from "./facts";

/** Whether somebody works here on a day; both the first and the last day count, and a date that is not known is no limit. */
export const isHere = ({ startDate, endDate }: Pick<Person, "startDate" | "endDate">, day: Day): boolean =>
  (startDate === null || startDate <= day) && (endDate === null || endDate >= day);

/** Whether somebody works here on a day or is to come later. */
export const isToCount = ({ endDate }: Pick<Person, "endDate">, day: Day): boolean =>
  endDate === null || endDate >= day;
