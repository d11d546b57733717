import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import { type Month, monthAt } from "../month";
import type { CostSeries } from "./cost-series";
import { benefitsOn, carryOn, hasEnded, type Known } from "./series-forecast";
import type { Source } from "./source";

/** Measured series: their records up to the last close, then their forecast. */
export const costHistory: Source<"cost-history", CostSeries> = {
  name: "cost-history",
  kind: "cost-history",
  reads: (series, context) => [
    context.lastClose,
    context.rates.of(series.currency),
    context.forecasts.of(`cost-history/${series.id}`),
    ...benefitsOn(`cost-history/${series.id}`, context),
  ],
  write(series, context, writer) {
    const closed = closedRecords(series, context.lastClose);
    const first = closed[0]?.month;
    const subject = `cost-history/${series.id}`;
    if (series.records.length > closed.length) sayMonthToDate(subject, series, context, writer);
    if (first === undefined) return;
    const amounts = writer.line(header(series), first);
    for (const { month, amount } of closed) amounts.addGiven(month, amount, " recorded");
    amounts.mark("actual", first, context.lastClose);
    sayUnknown(subject, closed, context.lastClose, writer);
    const known: Known = { subject, name: series.id, records: closed, method: series.method, until: null };
    carryOn(known, context, amounts, writer);
  },
};

/** Records are sorted: most often all of them are closed. */
const closedRecords = ({ records }: CostSeries, lastClose: Month) =>
  (records.at(-1)?.month ?? 0) <= lastClose ? records : records.filter((record) => record.month <= lastClose);

const header = (series: CostSeries) => ({
  source: "cost-history" as const,
  record: series.id,
  item: "usage",
  part: "usage" as const,
  nature: "operating" as const,
  category: series.category,
  costCentre: series.costCentre,
  vendor: series.vendor ?? "",
  service: series.service ?? "",
  team: "",
  initiative: "",
  currency: series.currency,
  people: false,
});

/** Months from the first record to the last close (of a series that has ended: to its last record) that have none: unknown, not 0. */
export function sayUnknown(
  subject: string,
  records: readonly { readonly month: Month }[],
  lastClose: Month,
  writer: LineWriter,
) {
  const first = records[0]?.month ?? lastClose;
  const last = hasEnded(records, lastClose) ? (records.at(-1)?.month ?? lastClose) : lastClose;
  if (records.length === last - first + 1) return; // one record a month, none later than the last
  const months = new Set(records.map((record) => record.month));
  const missing: Month[] = [];
  for (let m = monthAt(first); m <= last; m = monthAt(m + 1)) if (!months.has(m)) missing.push(m);
  if (missing.length)
    writer.issue({
      kind: "unknown-month",
      subject,
      months: missing,
      incomplete: true,
      text: `${subject} has no record in ${missing.length} closed month${missing.length > 1 ? "s" : ""}.`,
    });
}

function sayMonthToDate(subject: string, series: CostSeries, context: Context, writer: LineWriter) {
  const months = series.records
    .filter((record) => record.month > context.lastClose)
    .map((record) => record.month);
  writer.issue({
    kind: "month-to-date",
    subject,
    months,
    incomplete: false,
    text: `${subject} has records after the last close: month to date, not part of the plan.`,
  });
}
