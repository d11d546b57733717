import type { Query } from "../database/query";
import { decimal, sumDecimals } from "../planning/decimal";
import type { CloudRecord, CloudSeries } from "../planning/sources/cost-series";
import { columnsOf, periodList, periodsOf } from "./bill-periods";
import { seriesFor, seriesKey } from "./bill-series";
import type { BillMode, BillPeriod, BillRow, PlaceOf } from "./bill-store";
import { type CloudRow, recordOf } from "./cloud-records";
import { cloudSeriesStore } from "./store";

type Kept = CloudRecord & { readonly series: string };

const byMonths = (a: CloudRecord, b: CloudRecord): number =>
  a.effectiveMonth - b.effectiveMonth || a.billedMonth - b.billedMonth || (a.charge < b.charge ? -1 : 1);

/** Records of one series, summed to months and kinds of charge. */
function summed(records: readonly CloudRecord[]): CloudRecord[] {
  const sums = new Map<string, CloudRecord>();
  for (const { charge, billedMonth, effectiveMonth, billed, effective } of records) {
    const key = `${charge}/${billedMonth}/${effectiveMonth}`;
    const sum = sums.get(key);
    sums.set(key, {
      charge,
      billedMonth,
      billed: sum ? decimal(sumDecimals([sum.billed, billed])) : billed,
      effectiveMonth,
      effective: sum ? decimal(sumDecimals([sum.effective, effective])) : effective,
    });
  }
  return [...sums.values()].sort(byMonths);
}

/** What stays of stored rows when those of the given accounts and months go. */
async function staying(
  { query }: Query,
  series: readonly string[],
  gone: readonly BillPeriod[],
): Promise<Kept[]> {
  const rows = await query<CloudRow>(
    `SELECT r.series, r.charge, r.billed_month AS "billedMonth", r.effective_month AS "effectiveMonth",
            trim_scale(sum(r.billed)) AS billed, trim_scale(sum(r.effective)) AS effective
       FROM cloud_record r JOIN cloud_series s ON s.id = r.series
      WHERE r.series = ANY($4::text[]) AND NOT EXISTS (SELECT FROM ${periodList}
            WHERE s.provider = w.provider AND r.billing_account = w.account AND r.billed_month = w.month)
      GROUP BY r.series, r.charge, r.billed_month, r.effective_month`,
    [...columnsOf(gone), series],
  );
  return rows.map((row) => ({ ...recordOf(row), series: row.series }));
}

/** Series of which a bill that replaces these accounts and months takes rows away. */
async function emptied({ query }: Query, gone: readonly BillPeriod[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `SELECT DISTINCT s.id FROM cloud_series s JOIN cloud_record r ON r.series = s.id
       JOIN ${periodList} ON s.provider = w.provider AND r.billing_account = w.account AND r.billed_month = w.month`,
    columnsOf(gone),
  );
  return rows.map(({ id }) => id);
}

/** The cloud series as they would be if these rows of a bill were stored; nothing is written. */
export async function supposeBill(
  query: Query,
  rows: readonly BillRow[],
  { mode, placeOf }: { readonly mode: BillMode; readonly placeOf: PlaceOf },
): Promise<Omit<CloudSeries, "version">[]> {
  const gone = mode === "replace" ? periodsOf(rows) : [];
  const { ids, fresh } = await seriesFor(query, rows, placeOf);
  const touched = [...new Set([...ids.values(), ...(await emptied(query, gone))])];
  const stored = await cloudSeriesStore.find(query, touched);
  const records = new Map<string, CloudRecord[]>(touched.map((id) => [id, []]));
  for (const { series, ...record } of await staying(query, touched, gone)) records.get(series)?.push(record);
  for (const row of rows) {
    const { charge, billedMonth, billed, effectiveMonth, effective } = row;
    records
      .get(ids.get(seriesKey(row)) ?? "")
      ?.push({ charge, billedMonth, billed, effectiveMonth, effective });
  }
  return [...stored, ...fresh].map((series) => ({
    ...series,
    records: summed(records.get(series.id) ?? []),
  }));
}
