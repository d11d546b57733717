import { type Day, monthOf } from "./day";
import { type Month, monthAt } from "./month";
import type { Portfolio } from "./portfolio";

/** The last closed month; before any was closed, the last month that ended before today and has cost records, else the month before today's. */
export function lastCloseOf({ lastClose, facts }: Pick<Portfolio, "lastClose" | "facts">, today: Day): Month {
  if (lastClose !== null) return lastClose;
  const ended = monthAt(monthOf(today) - 1);
  let latest = Number.NEGATIVE_INFINITY;
  for (const series of facts["cost-history"].values())
    for (const { month } of series.records) if (month <= ended && month > latest) latest = month;
  for (const series of facts.cloud.values())
    for (const { effectiveMonth: month } of series.records)
      if (month <= ended && month > latest) latest = month;
  return latest === Number.NEGATIVE_INFINITY ? ended : monthAt(latest);
}
