import { type FiscalCalendar, fiscalYearFirst, fiscalYearLabel } from "@/server/planning/fiscal-year";
import { type Month, monthAt, printMonth } from "@/server/planning/month";
import { showMonth } from "../../_parts/dates";

/** A column of the budget: a month, or a whole fiscal year. */
export interface Span {
  readonly id: string;
  readonly title: string;
  /** Positions in the row's amounts, `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly year: Month;
  readonly isYear: boolean;
  readonly kind: "AC" | "FC" | "AC + FC";
}

/** One column a fiscal year, and before it its months where the year is open. */
export function spansOf(
  first: Month,
  months: number,
  open: readonly Month[],
  lastClose: Month,
  calendar: FiscalCalendar,
): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < months; ) {
    const year = fiscalYearFirst(monthAt(first + at), calendar);
    const end = Math.min(months, year + 12 - first);
    if (open.includes(year)) for (let i = at; i < end; i++) spans.push(monthSpan(first, i, year, lastClose));
    const kind =
      monthAt(first + end - 1) <= lastClose ? "AC" : monthAt(first + at) > lastClose ? "FC" : "AC + FC";
    spans.push({
      id: `y${printMonth(year)}`,
      title: fiscalYearLabel(year, calendar),
      from: at,
      to: end,
      year,
      isYear: true,
      kind,
    });
    at = end;
  }
  return spans;
}

function monthSpan(first: Month, at: number, year: Month, lastClose: Month): Span {
  const m = monthAt(first + at);
  const kind = m <= lastClose ? "AC" : "FC";
  return { id: printMonth(m), title: showMonth(m), from: at, to: at + 1, year, isYear: false, kind };
}

export const sumIn = (amounts: readonly number[], { from, to }: Pick<Span, "from" | "to">): number =>
  amounts.slice(from, to).reduce((sum, amount) => sum + amount, 0);
