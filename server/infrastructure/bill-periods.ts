import type { Transaction } from "../database/transaction";
import type { Bill, BillPeriod, BillRow } from "./bill-store";

/** The accounts and months that rows of a bill cover. */
export const periodsOf = (rows: readonly BillRow[]): BillPeriod[] => [
  ...new Map(
    rows.map(({ provider, billingAccount, billedMonth: month }) => [
      JSON.stringify([provider, billingAccount, month]),
      { provider, billingAccount, month },
    ]),
  ).values(),
];

/** Periods as a table `w`, from the parameters of `columnsOf`. */
export const periodList = "unnest($1::text[], $2::text[], $3::integer[]) AS w(provider, account, month)";
export const samePeriod = "p.provider = w.provider AND p.billing_account = w.account AND p.month = w.month";

export const columnsOf = (periods: readonly BillPeriod[]) => [
  periods.map(({ provider }) => provider),
  periods.map(({ billingAccount }) => billingAccount),
  periods.map(({ month }) => month),
];

/** Takes stored rows of these accounts and months away, and bills that have nothing left; hands out the series they were of. */
export async function takeAway(tx: Transaction, periods: readonly BillPeriod[]): Promise<string[]> {
  const gone = await tx.query<{ series: string }>(
    `WITH gone AS (DELETE FROM cloud_record r USING cloud_series s, ${periodList}
        WHERE s.id = r.series AND s.provider = w.provider AND r.billing_account = w.account AND r.billed_month = w.month
        RETURNING r.series) SELECT DISTINCT series FROM gone`,
    columnsOf(periods),
  );
  await tx.query(`DELETE FROM bill_period p USING ${periodList} WHERE ${samePeriod}`, columnsOf(periods));
  await tx.query(
    "DELETE FROM bill_file b WHERE NOT EXISTS (SELECT FROM bill_period p WHERE p.bill_file = b.id)",
  );
  return gone.map(({ series }) => series);
}

/** Says that the records of these series are others now. */
export const touch = (tx: Transaction, series: readonly string[], counter: number) =>
  tx.query("UPDATE cloud_series SET changed = $2 WHERE id = ANY($1::text[])", [series, counter]);

/** Writes a bill and the periods it covers. */
export async function insertBill(
  tx: Transaction,
  id: string,
  bill: Bill,
  periods: readonly BillPeriod[],
): Promise<void> {
  await tx.query(
    `INSERT INTO bill_file (id, name, content_hash, format, rows, totals, kept_file, import_run)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`,
    [
      id,
      bill.name,
      bill.contentHash,
      bill.format,
      bill.rows,
      JSON.stringify(bill.totals),
      bill.keptFile,
      bill.importRun,
    ],
  );
  await tx.query(
    `INSERT INTO bill_period (bill_file, provider, billing_account, month)
     SELECT $4, w.provider, w.account, w.month FROM ${periodList}`,
    [...columnsOf(periods), id],
  );
}
