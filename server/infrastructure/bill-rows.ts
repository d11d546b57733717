import { type Target, upsert } from "../database/bulk";
import type { Transaction } from "../database/transaction";
import { seriesKey } from "./bill-series";
import type { BillRow } from "./bill-store";

const columns: readonly Target[] = [
  { name: "bill_file", type: "text" },
  { name: "series", type: "text" },
  { name: "billing_account", type: "text" },
  { name: "billed_month", type: "integer" },
  { name: "effective_month", type: "integer" },
  { name: "charge", type: "text" },
  { name: "charge_category", type: "text" },
  { name: "service_category", type: "text" },
  { name: "region", type: "text" },
  { name: "tags", type: "jsonb" },
  { name: "commitment", type: "text" },
  { name: "billed", type: "numeric" },
  { name: "effective", type: "numeric" },
  { name: "list", type: "numeric" },
  { name: "contracted", type: "numeric" },
  { name: "quantity", type: "numeric" },
];

/** Writes the rows of a new bill. */
export async function insertRows(
  tx: Transaction,
  bill: string,
  rows: readonly BillRow[],
  series: ReadonlyMap<string, string>,
): Promise<void> {
  const cells = rows.map((row) => [
    bill,
    series.get(seriesKey(row)) ?? null,
    row.billingAccount,
    row.billedMonth,
    row.effectiveMonth,
    row.charge,
    row.chargeCategory,
    row.serviceCategory,
    row.region,
    JSON.stringify(row.tags),
    row.commitment,
    row.billed,
    row.effective,
    row.list,
    row.contracted,
    row.quantity,
  ]);
  await upsert(tx, { table: "cloud_record", columns, key: [] }, cells);
}
