import type { Dimension } from "@/server/planning/plan";
import { type Month, monthAt, parseMonth } from "@/server/planning/month";
import type { View } from "../../_parts/address";
import { type RowDimension, rowDimensions } from "../row-dimensions";

export const measures = ["forecast", "plan", "budget", "last-year"] as const;
export type Measure = (typeof measures)[number];

export const measureNames: Readonly<Record<Measure, string>> = {
  forecast: "Forecast (AC + FC)",
  plan: "Current plan",
  budget: "Budget",
  "last-year": "Last year",
};

/** What the address asks of the budget. */
export interface Asked {
  readonly measure: Measure;
  readonly by: RowDimension;
  /** First month of the first of the years that are shown. */
  readonly from: Month;
  readonly months: number;
  /** First months of the fiscal years that are open into months. */
  readonly open: readonly Month[];
  readonly filters: Partial<Record<Dimension, readonly string[]>>;
  readonly capital: boolean;
}

const isOne = <T extends string>(list: readonly T[], text: string | null): text is T =>
  list.some((one) => one === text);

/** Years before and after the chosen one that stand beside it. */
const before = 1;
const after = 2;

export function readAsked(address: URLSearchParams, year: Month): Asked {
  const [measure, by] = [address.get("measure"), address.get("by")];
  const open = address.get("open");
  return {
    measure: isOne(measures, measure) ? measure : "forecast",
    by: isOne(rowDimensions, by) ? by : "category",
    from: monthAt(year - before * 12),
    months: (before + 1 + after) * 12,
    open: open === null ? [year] : open.split(",").flatMap((text) => parseMonth(text) ?? []),
    filters: filtersIn(address),
    capital: address.get("capital") === "1",
  };
}

/** Rows are narrowed by the dimensions' names: ?category=cloud; "none" is what has no value. */
function filtersIn(address: URLSearchParams): Asked["filters"] {
  const found = rowDimensions.flatMap((dimension) => {
    const value = address.get(dimension);
    return value === null ? [] : [[dimension, [value === "none" ? "" : value]] as const];
  });
  return Object.fromEntries(found);
}

/** The question a table answers. */
export const tableQuestion = (asked: Asked, view: View) => ({
  measure: asked.measure,
  from: asked.from,
  months: asked.months,
  by: [asked.by],
  view,
  filters: asked.filters,
  version: null,
  capital: asked.capital,
});
