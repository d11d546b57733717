import { createHash } from "node:crypto";
import type { Transaction } from "@/server/database/transaction";
import { saveBill } from "@/server/infrastructure/bill-store";
import { sumDecimals } from "@/server/planning/decimal";
import { yearOf } from "@/server/planning/month";
import { placeOf } from "./cloud";
import type { BillRow } from "./cloud-bills";
import { groupedBy } from "./grouping";
import { origin } from "./saving";

const sumsOf = (rows: readonly BillRow[]) => ({
  billed: sumDecimals(rows.map((row) => row.billed)),
  effective: sumDecimals(rows.map((row) => row.effective)),
  list: sumDecimals(rows.map((row) => row.list)),
  contracted: sumDecimals(rows.map((row) => row.contracted)),
});

const billOf = (name: string, rows: readonly BillRow[]) => ({
  name,
  contentHash: createHash("sha256")
    .update(JSON.stringify([name, rows]))
    .digest("hex"),
  format: "FOCUS 1.0",
  rows: rows.length,
  totals: Object.fromEntries(
    [...groupedBy(rows, (row) => row.currency)].map(([currency, own]) => [currency, sumsOf(own)]),
  ),
  keptFile: null,
  importRun: null,
});

/** Writes the cloud's bills, one file for a provider and year, as an import does. */
export async function saveBills(tx: Transaction, charges: readonly BillRow[]): Promise<void> {
  const nameOf = (row: BillRow) => `${row.provider.toLowerCase()}-${yearOf(row.billedMonth)}.csv`;
  for (const [name, rows] of groupedBy(charges, nameOf))
    await saveBill(tx, billOf(name, rows), rows, { mode: "new", placeOf, origin: { ...origin, file: name } });
}
