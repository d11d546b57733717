import type { Query } from "../database/query";
import { type Decimal, decimal } from "../planning/decimal";
import type { Month } from "../planning/month";

/** Money up to a month that has no cost category yet: it keeps the month from being closed. */
export interface Unassigned {
  /** Where it is mended: "actuals", or a series' address. */
  readonly subject: string;
  readonly title: string;
  readonly currency: string;
  readonly amount: Decimal;
  readonly rows: number;
}

/** What is without a category after the last close and up to a month: postings of the ledger, and series with money in it. */
export async function readUnassigned(
  { query }: Query,
  after: Month | null,
  upTo: Month,
): Promise<Unassigned[]> {
  const rows = await query<Omit<Unassigned, "amount"> & { amount: string }>(
    `SELECT 'actuals' AS subject, 'Postings of the ledger' AS title, currency, trim_scale(sum(amount))::text AS amount,
            count(*)::integer AS rows
       FROM actual_posting WHERE category = 'unassigned' AND month > $1 AND month <= $2 GROUP BY currency
     UNION ALL
     SELECT 'cost-history/' || s.id, s.id, s.currency, trim_scale(sum(r.amount))::text, count(*)::integer
       FROM cost_series s JOIN cost_record r ON r.series = s.id
      WHERE s.category = 'unassigned' AND r.month > $1 AND r.month <= $2 GROUP BY s.id, s.currency
     UNION ALL
     SELECT 'cloud/' || s.id, s.provider || ' ' || s.service, s.currency, trim_scale(sum(r.effective))::text, count(*)::integer
       FROM cloud_series s JOIN cloud_record r ON r.series = s.id
      WHERE s.category = 'unassigned' AND r.effective_month > $1 AND r.effective_month <= $2
      GROUP BY s.id, s.provider, s.service, s.currency
     ORDER BY 1, 3`,
    [after ?? 0, upTo],
  );
  return rows.map((row) => ({ ...row, amount: decimal(row.amount) }));
}
