import type { Query } from "../database/query";
import type { BillRow } from "./bill-store";

/** A stored row of a bill as it is handed out again. */
export type BilledRow = Omit<BillRow, "tags" | "charge">;

const PAGE = 5_000;

const page = `SELECT r.id::text AS at, s.provider, s.service, s.account, s.account_name AS "accountName", s.currency,
    r.billing_account AS "billingAccount", r.billed_month AS "billedMonth", r.effective_month AS "effectiveMonth",
    r.charge_category AS "chargeCategory", r.service_category AS "serviceCategory", r.region, r.commitment,
    trim_scale(r.billed)::text AS billed, trim_scale(r.effective)::text AS effective, trim_scale(r.list)::text AS list,
    trim_scale(r.contracted)::text AS contracted, trim_scale(r.quantity)::text AS quantity
  FROM cloud_record r JOIN cloud_series s ON s.id = r.series
  WHERE r.id > $1::bigint ORDER BY r.id LIMIT ${PAGE}`;

/** All stored rows of bills, in the order they came, some thousand at a time. */
export async function* billedRows({ query }: Query): AsyncGenerator<readonly BilledRow[]> {
  for (let last = "0"; ; ) {
    const rows = await query<BilledRow & { at: string }>(page, [last]);
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = end.at;
  }
}
