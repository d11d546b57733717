import { type FiscalCalendar, fiscalYearFirst, fiscalYearLabel } from "@/server/planning/fiscal-year";
import type { Month } from "@/server/planning/month";
import { printPct, printShort } from "../../_parts/money";
import type { Effect } from "./preview-answer";

interface YearEffect {
  readonly label: string;
  readonly before: number;
  readonly after: number;
}

/** The fiscal years of which all twelve months are there, with their totals before and after. */
function yearsOf({ months, before, after }: Effect, calendar: FiscalCalendar): YearEffect[] {
  const firsts = [...new Set(months.map((m) => fiscalYearFirst(m, calendar)))];
  return firsts.flatMap((first) => {
    const inside = months.flatMap((m, at) => (fiscalYearFirst(m, calendar) === first ? [at] : []));
    if (inside.length < 12) return [];
    const total = (amounts: readonly number[]) => inside.reduce((sum, at) => sum + (amounts[at] ?? 0), 0);
    return [{ label: fiscalYearLabel(first, calendar), before: total(before), after: total(after) }];
  });
}

const most = 2;

/** "FY2027 rises by £120k (+1.2 %) to £10.3M; FY2028 stays at £11.2M." Of this fiscal year and the next. */
export function effectInWords(
  effect: Effect,
  calendar: FiscalCalendar,
  current: Month,
  locale: string,
): string {
  const from = effect.months.findIndex((m) => m >= fiscalYearFirst(current, calendar));
  const ahead = yearsOf(
    {
      ...effect,
      months: effect.months.slice(from),
      before: effect.before.slice(from),
      after: effect.after.slice(from),
    },
    calendar,
  );
  const said = ahead.slice(0, most).map((year) => inWords(year, effect.currency, locale));
  return said.length ? `${said.join("; ")}.` : "Nothing changes in the plan of this fiscal year or the next.";
}

function inWords({ label, before, after }: YearEffect, currency: string, locale: string): string {
  const change = after - before;
  if (change === 0) return `${label} stays at ${printShort(after, currency, locale)}`;
  const share = before === 0 ? "" : ` (${printPct(change / Math.abs(before), locale, true)})`;
  const by = printShort(Math.abs(change), currency, locale);
  return `${label} ${change > 0 ? "rises" : "falls"} by ${by}${share} to ${printShort(after, currency, locale)}`;
}
