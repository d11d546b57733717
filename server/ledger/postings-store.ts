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
export const findPostings = (query: Query, ids: readonly string[] | null): Promise<KeptPosting[]> =>
  postingsIn(query, "actual_posting", ids);

/** The same of a ledger that is put aside (staging-store.ts), as they would be stored. */
export const findStaged = (query: Query, ids: readonly string[]): Promise<KeptPosting[]> =>
  postingsIn(query, "weighed_posting", ids);

async function postingsIn(
  { query }: Query,
  table: "actual_posting" | "weighed_posting",
  ids: readonly string[] | null,
): Promise<KeptPosting[]> {
  const rows = await query<Row>(
    `SELECT id, month, cost_centre AS "costCentre", category, currency, trim_scale(amount) AS amount, posting_id AS "postingId",
            posting_date AS "postingDate", account, basis, nature, vendor, contract, initiative, document, text
       FROM ${table} WHERE $1::text[] IS NULL OR id = ANY($1) ORDER BY month, id`,
    [ids],
  );
  return rows.map((row) => ({
    ...row,
    month: monthAt(row.month),
    amount: decimal(row.amount),
    postingDate: row.postingDate === null ? null : parseDay(row.postingDate),
  }));
}
