import type { Viewer } from "../access/viewer";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { horizonBetween } from "../planning/horizon";
import type { Line } from "../planning/line";
import { type Month, monthAt } from "../planning/month";
import { addTo } from "../planning/sums";
import type { TotalRange } from "../planning/forecast-total";
import { portfolioTotalRange } from "../portfolio/total-range";
import { type Asked, ask } from "./asked";
import { labelOf } from "./labels";

export type SeriesBy = "provider" | "service" | "category" | "cost-centre";

/** Measured and billed costs by month: two years of records, two years of forecast. Whole minor units. */
export interface SeriesMonths {
  readonly currency: string;
  readonly from: Month;
  readonly lastClose: Month;
  readonly series: readonly {
    readonly key: string;
    readonly label: string;
    readonly amounts: readonly number[];
  }[];
  readonly totals: readonly number[];
  /** Around the total, from the backtest of that total; null where nothing is forecast. */
  readonly range: TotalRange | null;
}

const around = 24;

/** The months of all series, stacked by provider, service, category or cost centre. */
export async function seriesMonths(
  by: SeriesBy,
  view: View,
  viewer: Viewer,
  today?: Day,
): Promise<SeriesMonths> {
  const asked = await ask(viewer, view, monthAt(0), today);
  const { lastClose } = asked.plan.context;
  const horizon = horizonBetween(monthAt(lastClose - around + 1), monthAt(lastClose + around));
  const parts = new Map<string, number[]>();
  const totals = new Array<number>(horizon.months).fill(0);
  for (const line of asked.plan.lines) {
    if ((line.source !== "cloud" && line.source !== "cost-history") || !line.converted) continue;
    const key = keyOf(line, by, asked);
    const part = parts.get(key) ?? new Array<number>(horizon.months).fill(0);
    parts.set(key, part);
    addTo(part, line, horizon);
    addTo(totals, line, horizon);
  }
  return {
    currency: asked.portfolio.organisation.reportingCurrency,
    from: horizon.from,
    lastClose,
    totals,
    series: [...parts].map(([key, amounts]) => ({ key, amounts, label: labelFor(by, key, asked) })),
    range: portfolioTotalRange(asked.portfolio, lastClose, asked.forecasts),
  };
}

const measured = "measured";

function keyOf(line: Line, by: SeriesBy, { portfolio }: Asked): string {
  if (by === "category") return line.category;
  if (by === "cost-centre") return line.costCentre;
  const cloud = line.source === "cloud" ? portfolio.facts.cloud.get(line.record) : undefined;
  if (by === "provider") return cloud?.provider ?? measured;
  return cloud?.service ?? (line.service || line.record);
}

function labelFor(by: SeriesBy, key: string, { portfolio }: Asked): string {
  if (by === "category" || by === "cost-centre") return labelOf(portfolio, by, key);
  if (by === "provider" && key === measured) return "Measured costs";
  return key || "No service";
}
