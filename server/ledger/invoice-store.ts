import type { Query } from "../database/query";
import { parseDay } from "../planning/day";
import { decimal } from "../planning/decimal";
import type { Invoice } from "../planning/invoice";
import { type Month, monthAt } from "../planning/month";

type Row = Omit<Invoice, "month" | "amount" | "postingDate"> & {
  readonly month: number;
  readonly amount: string;
  readonly postingDate: string | null;
};

/** What the ledger has from `from` to `to` that names a vendor or a contract; operating money only, no purchases and depreciation. */
export async function readInvoices(
  { query }: Query,
  basis: "accrual" | "cash",
  from: Month,
  to: Month,
): Promise<Invoice[]> {
  const rows = await query<Row>(
    `SELECT id, month, vendor, contract, initiative, category, cost_centre AS "costCentre", currency, trim_scale(amount) AS amount,
            posting_date AS "postingDate", document, text, source_file AS file, source_line AS line
       FROM actual_posting
      WHERE basis = $1 AND month BETWEEN $2 AND $3 AND nature = 'operating' AND (vendor IS NOT NULL OR contract IS NOT NULL)
      ORDER BY month, id`,
    [basis, from, to],
  );
  return rows.map((row) => ({
    ...row,
    month: monthAt(row.month),
    amount: decimal(row.amount),
    postingDate: row.postingDate === null ? null : parseDay(row.postingDate),
  }));
}
