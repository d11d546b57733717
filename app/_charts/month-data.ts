import { type FiscalCalendar, fiscalYearFirst, fiscalYearLabel } from "@/server/planning/fiscal-year";
import type { Currency } from "@/server/planning/money";
import type { Month } from "@/server/planning/month";
import { showMonth, showSpan } from "../_parts/dates";
import { nothing, printShort } from "../_parts/money";
import type { TwinTable } from "./twin";

/** One part of a stack: whole minor units by month, null where it is unknown. */
export interface MonthSeries {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly amounts: readonly (number | null)[];
}

/** The ranges of a month's total, in whole minor units. */
export interface MonthRange {
  readonly lo80: number;
  readonly hi80: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** What every chart of months is given. */
export interface MonthFigures {
  readonly currency: Currency;
  readonly months: readonly Month[];
  readonly series: readonly MonthSeries[];
  /** Months up to it are actual, later ones forecast; null: nothing was closed yet. */
  readonly lastClose: Month | null;
  /** By month, of the total. */
  readonly budget?: readonly (number | null)[];
  /** What the outlined amounts are, where they are no budget. */
  readonly budgetName?: string;
  readonly range?: readonly (MonthRange | null)[];
  /** Other plans of the same months, drawn as outlines over the columns. */
  readonly others?: readonly OtherPlan[];
  /** What a chart beside this one reaches, so that both share one scale. */
  readonly beside?: readonly number[];
  /** Amounts are running totals: a year has no sum of them. */
  readonly running?: boolean;
  readonly calendar: FiscalCalendar;
}

/** Another plan: a scenario's outline is dashed. */
export interface OtherPlan extends MonthSeries {
  readonly dashed: boolean;
}

export const isActual = (m: Month, lastClose: Month | null): boolean => lastClose !== null && m <= lastClose;

/** The month's total of what is known; null where nothing is. */
export function totalIn(series: readonly MonthSeries[], at: number): number | null {
  const known = series.flatMap(({ amounts }) => amounts[at] ?? []);
  return known.length ? known.reduce((sum, amount) => sum + amount, 0) : null;
}

/** Everything an axis must reach: stacks upwards and downwards, budget, ranges. */
export function reachOf({ months, series, budget, range, others = [], beside = [] }: MonthFigures): number[] {
  const reached = months.flatMap((_, at) => {
    const amounts = series.map((one) => one.amounts[at] ?? 0);
    const up = amounts.filter((amount) => amount > 0).reduce((sum, amount) => sum + amount, 0);
    const down = amounts.filter((amount) => amount < 0).reduce((sum, amount) => sum + amount, 0);
    return [up, down, budget?.[at] ?? 0, range?.[at]?.hi95 ?? 0, range?.[at]?.lo95 ?? 0];
  });
  return [...reached, ...others.flatMap(({ amounts }) => amounts.map((amount) => amount ?? 0)), ...beside];
}

/** A fiscal year in view: where it begins, its name, and its total where all twelve months are there and known. */
export interface YearInView {
  readonly first: Month;
  readonly label: string;
  readonly months: number;
  readonly total: number | null;
}

export function yearsInView({ months, series, calendar, running = false }: MonthFigures): YearInView[] {
  const firsts = [...new Set(months.map((m) => fiscalYearFirst(m, calendar)))];
  return firsts.map((yearFirst) => {
    const inside = months.flatMap((m, at) => (fiscalYearFirst(m, calendar) === yearFirst ? [at] : []));
    const sum = inside.reduce((total, at) => total + (totalIn(series, at) ?? 0), 0);
    const known = inside.every((at) => series.every(({ amounts }) => (amounts[at] ?? null) !== null));
    const first = months[inside[0] ?? 0] ?? yearFirst;
    return {
      first,
      label: fiscalYearLabel(first, calendar),
      months: inside.length,
      total: inside.length === 12 && known && series.length > 0 && !running ? sum : null,
    };
  });
}

/** What the picture shows, for those who do not see it. */
export function describeMonths(figures: MonthFigures, locale: string): string {
  const { months, lastClose, currency } = figures;
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return "No months.";
  const years = yearsInView(figures).flatMap(({ label, total }) =>
    total === null ? [] : `${label} ${printShort(total, currency, locale)}`,
  );
  const close =
    lastClose === null ? "nothing closed yet" : `actual to ${showMonth(lastClose)}, forecast after it`;
  return `${showSpan(first, last)}, ${close}. ${years.length ? `Totals: ${years.join(", ")}.` : ""} The table has every month.`;
}

/** The months as a table: one row a month. */
export function monthTwin(figures: MonthFigures, onMonth?: (m: Month) => void): TwinTable {
  const { months, series, budget, budgetName = "Budget", range, lastClose, currency, others = [] } = figures;
  const many = series.length > 1;
  return {
    currency,
    head: ["Month", "Kind", ...series.map(({ name }) => name), ...(many ? ["Total"] : []),
      ...(budget ? [budgetName] : []), ...others.map(({ name }) => name), ...(range ? ["80 % from", "80 % to", "95 % from", "95 % to"] : [])], // biome-ignore format: one head
    rows: months.map((m, at) => {
      const actual = isActual(m, lastClose);
      const one = range?.[at];
      const bounds = one ? [one.lo80, one.hi80, one.lo95, one.hi95] : ["", "", "", ""];
      return {
        name: showMonth(m),
        onOpen: onMonth && (() => onMonth(m)),
        cells: [
          actual ? "AC" : "FC",
          ...series.map(({ amounts }) => amounts[at] ?? null),
          ...(many ? [totalIn(series, at)] : []),
          ...(budget ? [budget[at] ?? nothing] : []),
          ...others.map(({ amounts }) => amounts[at] ?? null),
          ...(range ? bounds : []),
        ],
      };
    }),
  };
}
