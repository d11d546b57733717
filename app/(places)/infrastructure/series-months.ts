import type { MonthRange } from "../../_charts/month-data";
import type { SeriesAnswer } from "./words";

/** The amounts by month, null where a closed month has no record: unknown is not nothing. */
export function knownAmounts({ from, totals, issues }: SeriesAnswer["months"]): (number | null)[] {
  const unknown = new Set(
    issues.filter(({ kind }) => kind === "unknown-month").flatMap(({ months }) => months),
  );
  return totals.map((amount, at) =>
    unknown.has((from + at) as (typeof issues)[number]["months"][number]) ? null : amount,
  );
}

/**
 * The forecast's ranges by month in the plan's money: what the plan shows for a month stands to its range as the forecast's
 * mean does, so that rates and benefits apply to both alike.
 */
export function rangesOf({
  months,
  forecast,
}: Pick<SeriesAnswer, "months" | "forecast">): (MonthRange | null)[] | null {
  if (!forecast) return null;
  return months.totals.map((total, at) => {
    const i = months.from + at - forecast.from;
    const mean = forecast.mean[i];
    if (i < 0 || !mean) return null;
    const scaled = (bounds: readonly number[]) => ((bounds[i] ?? mean) * total) / mean;
    return {
      lo80: scaled(forecast.lo80),
      hi80: scaled(forecast.hi80),
      lo95: scaled(forecast.lo95),
      hi95: scaled(forecast.hi95),
    };
  });
}
