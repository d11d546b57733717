import { type Horizon } from "./horizon";
import { type Month, monthAt, monthOfYear, yearOf } from "./month";

/** After which calendar year a fiscal year is named: the one in which it ends, in which it starts, or both. */
export type FiscalYearName = "end" | "start" | "both";

/** How an organisation counts years: the month (1–12) on whose first day they begin, and their name. */
export interface FiscalCalendar {
  readonly fiscalYearStart: number;
  readonly fiscalYearName: FiscalYearName;
}

/** The first month of the fiscal year that `m` lies in. */
export const fiscalYearFirst = (m: Month, calendar: FiscalCalendar): Month =>
  monthAt(m - ((monthOfYear(m) - calendar.fiscalYearStart + 12) % 12));

/** The twelve months of the fiscal year that `m` lies in. */
export const fiscalYearOf = (m: Month, calendar: FiscalCalendar): Horizon => ({
  from: fiscalYearFirst(m, calendar),
  months: 12,
});

/** "FY2027", or "2026/27": a year that starts in April 2026 and is named after its end, or after both. */
export function fiscalYearLabel(m: Month, calendar: FiscalCalendar): string {
  const first = fiscalYearFirst(m, calendar);
  const [start, end] = [yearOf(first), yearOf(monthAt(first + 11))];
  if (calendar.fiscalYearName === "both")
    return start === end ? `FY${start}` : `${start}/${String(end % 100).padStart(2, "0")}`;
  return `FY${calendar.fiscalYearName === "end" ? end : start}`;
}

/** "FY2027 Q1". */
export function fiscalQuarterLabel(m: Month, calendar: FiscalCalendar): string {
  const quarter = Math.floor((m - fiscalYearFirst(m, calendar)) / 3) + 1;
  return `${fiscalYearLabel(m, calendar)} Q${quarter}`;
}
