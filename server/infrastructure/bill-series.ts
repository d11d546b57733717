import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import type { Transaction } from "../database/transaction";
import type { CloudSeries } from "../planning/sources/cost-series";
import type { BillRow, PlaceOf, SeriesKey } from "./bill-store";
import { cloudSeriesStore } from "./store";

/** One text for what makes a series of its own. */
export const seriesKey = ({ provider, service, account, currency }: SeriesKey): string =>
  JSON.stringify([provider, service, account, currency]);

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** A readable id, the same wherever the same bills are imported: "aws.amazon-sqs.51738928782.usd". */
const baseId = ({ provider, service, account, currency }: SeriesKey): string =>
  [provider, service, account, currency].map(slug).join(".");

/** The first of id, id-2, id-3 … that is free. */
function freeId(base: string, taken: ReadonlySet<string>): string {
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** The series of all rows by `seriesKey`, and those of them that are seen for the first time. */
export async function seriesFor(
  { query }: Query,
  rows: readonly BillRow[],
  placeOf: PlaceOf,
): Promise<{ ids: ReadonlyMap<string, string>; fresh: readonly Omit<CloudSeries, "version">[] }> {
  const stored = await query<SeriesKey & { id: string }>(
    "SELECT id, provider, service, account, currency FROM cloud_series",
  );
  const known = new Map(stored.map((series) => [seriesKey(series), series.id]));
  const taken = new Set(known.values());
  const fresh: Omit<CloudSeries, "version">[] = [];
  for (const row of rows) {
    const key = seriesKey(row);
    if (known.has(key)) continue;
    const id = freeId(baseId(row), taken);
    taken.add(id);
    known.set(key, id);
    fresh.push(seriesOf(id, row, placeOf));
  }
  const met = new Set(rows.map(seriesKey));
  return { ids: new Map([...known].filter(([key]) => met.has(key))), fresh };
}

/** Finds the series of all rows, and makes those seen for the first time; answers the id by `seriesKey`. */
export async function makeSeries(
  tx: Transaction,
  rows: readonly BillRow[],
  placeOf: PlaceOf,
  origin: Origin,
): Promise<ReadonlyMap<string, string>> {
  const { ids, fresh } = await seriesFor(tx, rows, placeOf);
  await cloudSeriesStore.save(
    tx,
    fresh.map((fact) => ({ fact, version: 0, origin })),
  );
  return ids;
}

const seriesOf = (id: string, row: BillRow, placeOf: PlaceOf): Omit<CloudSeries, "version"> => ({
  id,
  provider: row.provider,
  service: row.service,
  account: row.account,
  accountName: row.accountName,
  currency: row.currency,
  method: "auto",
  records: [],
  ...placeOf(row),
});
