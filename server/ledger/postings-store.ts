import type { Query } from "../database/query";
import { parseDay } from "../planning/day";
import { decimal } from "../planning/decimal";
import { monthAt } from "../planning/month";
import type { Posting } from "./store";

type Row = Omit<Posting, "month" | "amount" | "postingDate"> & {
  readonly id: string;
  readonly month: number;
  readonly amount: string;
  readonly postingDate: string | null;
};

/** A posting with what it is known by. */
export type KeptPosting = Posting & { readonly id: string };

/** The postings with these ids; null: all, sorted by month. */
export async function findPostings({ query }: Query, ids: readonly string[] | null): Promise<KeptPosting[]> {
  const rows = await query<Row>(
    `SELECT id, month, cost_centre AS "costCentre", category, currency, trim_scale(amount) AS amount, posting_id AS "postingId",
            posting_date AS "postingDate", account, basis, nature, vendor, contract, initiative, document, text
       FROM actual_posting WHERE $1::text[] IS NULL OR id = ANY($1) ORDER BY month, id`,
    [ids],
  );
  return rows.map((row) => ({
    ...row,
    month: monthAt(row.month),
    amount: decimal(row.amount),
    postingDate: row.postingDate === null ? null : parseDay(row.postingDate),
  }));
}
