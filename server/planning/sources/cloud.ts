import type { Amounts, LineWriter } from "../amounts";
import type { Context } from "../context";
import { decimal, type Decimal, exactly, sumDecimals } from "../decimal";
import type { LineHeader } from "../line";
import { type Month } from "../month";
import { sayUnknown } from "./cost-history";
import { type ChargeKind, chargeKinds, type CloudRecord, type CloudSeries } from "./cost-series";
import { PaidBefore } from "./paid-before";
import { benefitsOn, carryOn } from "./series-forecast";
import type { Source } from "./source";

/**
 * Cloud bills: effective amounts in the month of use (P&L), billed ones in the month of the invoice (cash); only usage is carried
 * on. In cash, what was prepaid and is not used yet pays the next months first.
 */
export const cloud: Source<"cloud", CloudSeries> = {
  name: "cloud",
  kind: "cloud",
  reads: (series, context) => [
    context.view,
    context.lastClose,
    context.rates.of(series.currency),
    context.forecasts.of(`cloud/${series.id}`),
    context.prepaid.get(series.id),
    ...benefitsOn(`cloud/${series.id}`, context),
  ],
  write(series, context, writer) {
    for (const charge of chargeKinds) {
      const records = series.records.filter((record) => record.charge === charge);
      const closed = monthsOf(records, context).filter((record) => record.month <= context.lastClose);
      const first = closed[0]?.month;
      if (first === undefined) continue;
      const amounts = writer.line(header(series, charge), first);
      writeRecords(closed, amounts);
      amounts.mark("actual", first, context.lastClose);
      if (charge === "usage") goOn(series, context, amounts, writer);
    }
  },
};

function goOn(series: CloudSeries, context: Context, amounts: Amounts, writer: LineWriter) {
  const subject = `cloud/${series.id}`;
  const records = usageRecords(series, context.lastClose);
  const prepaid = context.prepaid.get(series.id);
  sayUnknown(subject, records, context.lastClose, writer);
  carryOn(
    {
      subject,
      name: `${series.service} (${series.accountName || series.account})`,
      records,
      method: series.method,
      until: null,
    },
    context,
    prepaid === undefined ? amounts : new PaidBefore(amounts, exactly(prepaid)),
    writer,
  );
}

/** Effective usage by month up to the last close: what a forecast is made from. */
export const usageRecords = ({ records }: CloudSeries, lastClose: Month) =>
  sums(
    records.filter((record) => record.charge === "usage" && record.effectiveMonth <= lastClose),
    (record) => record.effectiveMonth,
    (record) => record.effective,
  );

const monthsOf = (records: readonly CloudRecord[], { view }: Context) =>
  view === "accrual"
    ? sums(
        records,
        (record) => record.effectiveMonth,
        (record) => record.effective,
      )
    : sums(
        records,
        (record) => record.billedMonth,
        (record) => record.billed,
      );

/** One exact sum a month, in order. */
function sums(
  records: readonly CloudRecord[],
  month: (r: CloudRecord) => Month,
  amount: (r: CloudRecord) => Decimal,
) {
  const byMonth = new Map<Month, Decimal[]>();
  for (const record of records)
    byMonth.set(month(record), [...(byMonth.get(month(record)) ?? []), amount(record)]);
  return [...byMonth]
    .map(([m, amounts]) => ({ month: m, amount: decimal(sumDecimals(amounts)) }))
    .sort((a, b) => a.month - b.month);
}

function writeRecords(
  records: readonly { readonly month: Month; readonly amount: Decimal }[],
  amounts: Amounts,
) {
  for (const { month, amount } of records) amounts.addGiven(month, amount, " billed");
}

const header = (series: CloudSeries, charge: ChargeKind): LineHeader => ({
  source: "cloud",
  record: series.id,
  item: charge,
  part: "usage",
  nature: "operating",
  category: series.category,
  costCentre: series.costCentre,
  vendor: series.vendor ?? "",
  service: series.service,
  team: "",
  initiative: "",
  currency: series.currency,
  people: false,
});
