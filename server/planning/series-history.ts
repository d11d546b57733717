import type { Month } from "./month";
import type { Portfolio } from "./portfolio";
import { usageRecords } from "./sources/cloud";
import type { SeriesMethod } from "./sources/cost-series";
import { type Known, needsForecast } from "./sources/series-forecast";

/** What a forecast is made from: one value a month up to the last close, null where unknown. */
export interface SeriesHistory {
  /** "cost-history/backup", "cloud/…". */
  readonly subject: string;
  readonly start: Month;
  readonly values: readonly (number | null)[];
  readonly method: SeriesMethod;
}

/**
 * The histories of all series that are carried on by a forecast (not flat, long enough, not silent). Of an unchanged
 * series they keep their identity.
 */
export function seriesHistories({ facts }: Pick<Portfolio, "facts">, lastClose: Month): SeriesHistory[] {
  const histories: (SeriesHistory | null)[] = [];
  for (const series of facts["cost-history"].values())
    histories.push(
      remembered(series, lastClose, () => ({
        subject: `cost-history/${series.id}`,
        name: series.id,
        records: series.records.filter((record) => record.month <= lastClose),
        method: series.method,
        until: null,
      })),
    );
  for (const series of facts.cloud.values())
    histories.push(
      remembered(series, lastClose, () => ({
        subject: `cloud/${series.id}`,
        name: series.id,
        records: usageRecords(series, lastClose),
        method: series.method,
        until: null,
      })),
    );
  return histories.filter((history) => history !== null);
}

interface Remembered {
  readonly lastClose: Month;
  readonly history: SeriesHistory | null;
}

const memory = new WeakMap<object, Remembered>();

function remembered(series: object, lastClose: Month, knownOf: () => Known): SeriesHistory | null {
  const before = memory.get(series);
  if (before?.lastClose === lastClose) return before.history;
  const known = knownOf();
  const history = needsForecast(known, lastClose) ? historyOf(known, lastClose) : null;
  memory.set(series, { lastClose, history });
  return history;
}

function historyOf({ subject, records, method }: Known, lastClose: Month): SeriesHistory {
  const start = records[0]?.month ?? lastClose;
  const values = new Array<number | null>(lastClose - start + 1).fill(null);
  for (const { month, amount } of records) values[month - start] = Number(amount);
  return { subject, start, values, method };
}
