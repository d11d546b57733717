import type { Outputs } from "../../_trpc/client";
import { type FiscalCalendar, fiscalYearFirst } from "@/server/planning/fiscal-year";
import { type Month, monthAt, monthsFrom } from "@/server/planning/month";

export type StoredRate = Outputs["rates"]["list"][number];
export type Table = StoredRate["table"];

/** One month of one currency; `rate` is null where nobody entered one. */
export interface Cell {
  readonly month: Month;
  readonly rate: StoredRate | null;
  /** A month without a rate between months with one, or before the last close: another month's rate stands in for it. */
  readonly isGap: boolean;
}

export interface GridRow {
  readonly currency: string;
  readonly cells: readonly Cell[];
}

/** The rates of one table in one year, currency by currency. A gap is a month that lies between rates, or needs one because it is closed. */
export function gridOf(
  rates: readonly StoredRate[],
  currencies: readonly string[],
  { table, first, lastClose }: { table: Table; first: Month; lastClose: Month | null },
): GridRow[] {
  const months = monthsFrom(first, monthAt(first + 11));
  return currencies.map((currency) => {
    const own = rates.filter((rate) => rate.table === table && rate.currency === currency);
    const known = own.map(({ month }) => month);
    const until = table === "actual" ? Math.max(lastClose ?? 0, ...known) : Math.max(0, ...known);
    const since = Math.min(...known);
    return {
      currency,
      cells: months.map((month) => {
        const rate = own.find((one) => one.month === month) ?? null;
        return { month, rate, isGap: rate === null && month >= since && month <= until };
      }),
    };
  });
}

/** Fiscal years to look at: from the first that has rates to the one after the current, newest last. */
export function yearsOf(rates: readonly StoredRate[], current: Month, calendar: FiscalCalendar): Month[] {
  const firsts = rates.map(({ month }) => fiscalYearFirst(month, calendar));
  const from = Math.min(current, ...firsts);
  const to = Math.max(current + 12, ...firsts);
  return Array.from({ length: (to - from) / 12 + 1 }, (_, at) => monthAt(from + at * 12));
}

/** Months in which a rate is missing, over all years. */
export function gapCount(
  rates: readonly StoredRate[],
  currencies: readonly string[],
  years: readonly Month[],
  lastClose: Month | null,
): number {
  const tables: readonly Table[] = ["plan", "actual"];
  const grids = years.flatMap((first) =>
    tables.flatMap((table) => gridOf(rates, currencies, { table, first, lastClose })),
  );
  return grids.flatMap(({ cells }) => cells).filter(({ isGap }) => isGap).length;
}
