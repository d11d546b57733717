import { type Horizon, horizonBetween, lastMonth } from "../planning/horizon";
import { type Month, monthAt } from "../planning/month";
import { type Dimension, partOf, type RolledUp, rollUp } from "../planning/plan";
import type { Asked } from "./asked";
import { linesOf } from "./table";

const back = 24;
const ahead = 24;

/** A measure's rows and totals in some of the months the page shows. */
export type Months = (horizon: Horizon) => Pick<RolledUp, "rows" | "totals">;

/** The months of the chart: two years back and two ahead. */
export const chartOf = (lastClose: Month): Horizon =>
  horizonBetween(monthAt(lastClose - back + 1), monthAt(lastClose + ahead));
export const yearBefore = ({ from }: Horizon): Horizon => ({ from: monthAt(from - 12), months: 12 });

/** Rolls a measure up once over all months the page shows; every figure is a part of that. */
export function months(asked: Asked, year: Horizon, by: Dimension, measure: "forecast" | "budget"): Months {
  const shown = chartOf(asked.plan.context.lastClose);
  const whole = horizonBetween(
    monthAt(Math.min(shown.from, year.from - 12)),
    monthAt(Math.max(lastMonth(shown), lastMonth(year))),
  );
  const rolled = rollUp({ lines: linesOf(asked, measure, null), issues: [] }, asked.view, whole, [by]);
  return (horizon) => partOf(rolled, whole, horizon);
}
