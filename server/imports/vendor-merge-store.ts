import { appendAudit } from "@/server/database/audit";
import type { Origin } from "@/server/database/origin";
import type { Query } from "@/server/database/query";
import { lockSubject, raiseSubject } from "@/server/database/subject";
import type { Transaction } from "@/server/database/transaction";
import { postingId, postingKey } from "@/server/ledger/store";
import { findPostings } from "@/server/ledger/postings-store";

/** What is posted in one currency. */
export interface Sum {
  readonly currency: string;
  readonly rows: number;
  readonly amount: string;
}

/** Postings of a vendor, by currency. */
export const postedTo = ({ query }: Query, vendor: string): Promise<Sum[]> =>
  query<Sum>(
    `SELECT currency, count(*)::integer AS rows, trim_scale(sum(amount))::text AS amount FROM actual_posting
      WHERE vendor = $1 GROUP BY currency ORDER BY currency`,
    [vendor],
  );

/** Budgets that have amounts of a vendor, with how many. */
export const budgetsOf = (
  { query }: Query,
  vendor: string,
): Promise<{ version: string; approved: boolean; rows: number }[]> =>
  query(
    `SELECT b.id AS version, b.approved, count(*)::integer AS rows FROM budget_amount a JOIN budget b ON b.id = a.budget
      WHERE a.vendor = $1 GROUP BY b.id, b.approved ORDER BY b.id`,
    [vendor],
  );

const AT_ONCE = 5_000;

/**
 * Gives all postings of a vendor to another. Rows that are known by their columns are known by them anew, so that the same file
 * imported again finds them; of rows that become equal each keeps its own number.
 */
export async function movePostings(
  tx: Transaction,
  from: string,
  to: string,
  origin: Origin,
): Promise<number> {
  await lockSubject(tx, "actuals");
  const sums = await postedTo(tx, from);
  if (sums.length === 0) return 0;
  const ids = await tx.query<{ id: string }>(
    "SELECT id FROM actual_posting WHERE vendor = $1 ORDER BY month, id",
    [from],
  );
  for (let at = 0; at < ids.length; at += AT_ONCE)
    await renumber(
      tx,
      ids.slice(at, at + AT_ONCE).map(({ id }) => id),
      to,
    );
  await tx.query(
    `UPDATE import_change SET before = jsonb_set(before, '{vendor}', to_jsonb($2::text))
      WHERE kind IN ('ledger postings', 'budget amounts') AND before ->> 'vendor' = $1`,
    [from, to],
  );
  const changes = sums.flatMap(({ currency, rows, amount }) => [
    { field: `rows/${currency}`, from: null, to: String(rows) },
    { field: `sum/${currency}`, from: null, to: amount },
  ]);
  const vendor = { field: "vendor", from, to };
  appendAudit(tx, [
    { kind: "actuals", recordId: `vendors/${from}`, action: "update", origin, changes: [vendor, ...changes] },
  ]);
  raiseSubject(tx, "actuals");
  return ids.length;
}

async function renumber(tx: Transaction, ids: readonly string[], vendor: string): Promise<void> {
  const moved = (await findPostings(tx, ids)).map((posting) => ({ ...posting, vendor }));
  const keys = new Map(moved.map((posting) => [posting.id, postingKey(posting)]));
  const hashed = [...new Set(keys.values())].filter((key) => !key.startsWith("id:"));
  const taken = new Set(
    (
      await tx.query<{ id: string }>(
        "SELECT id FROM actual_posting WHERE split_part(id, ':', 1) = ANY($1::text[])",
        [hashed],
      )
    ).map(({ id }) => id),
  );
  const rows = moved.map((posting) => {
    const key = keys.get(posting.id) ?? "";
    if (key.startsWith("id:")) return [posting.id, posting.id];
    let ordinal = 1;
    while (taken.has(postingId(key, ordinal))) ordinal++;
    const id = postingId(key, ordinal);
    taken.add(id);
    return [posting.id, id];
  });
  await tx.query(
    `UPDATE actual_posting p SET id = u.next, vendor = $3, version = p.version + 1, updated_at = now()
       FROM unnest($1::text[], $2::text[]) AS u(id, next) WHERE p.id = u.id`,
    [rows.map(([id]) => id ?? ""), rows.map(([, next]) => next ?? ""), vendor],
  );
}

/**
 * Gives a vendor's amounts in budgets that are not approved to another; an approved one keeps what was said. Where the other has an
 * amount of that name already, the line says whose it was.
 */
export async function moveBudgets(
  tx: Transaction,
  from: { readonly id: string; readonly name: string },
  to: string,
  origin: Origin,
): Promise<number> {
  const counter = await lockSubject(tx, "budgets");
  const open = (await budgetsOf(tx, from.id)).filter(({ approved }) => !approved);
  for (const { version, rows } of open) {
    await tx.query(
      `UPDATE budget_amount a SET vendor = $3, line = CASE WHEN EXISTS (
           SELECT FROM budget_amount o WHERE (o.budget, o.month, o.cost_centre, o.category, o.vendor, o.line) =
             (a.budget, a.month, a.cost_centre, a.category, $3, a.line)) THEN concat_ws(' ', nullif(a.line, ''), '(' || $4 || ')') ELSE a.line END
        WHERE a.budget = $1 AND a.vendor = $2`,
      [version, from.id, to, `${from.name}, ${from.id}`],
    );
    await tx.query(
      "UPDATE budget SET version = version + 1, changed = $2, updated_at = now() WHERE id = $1",
      [version, counter],
    );
    const changes = [
      { field: "vendor", from: from.id, to },
      { field: "rows", from: null, to: String(rows) },
    ];
    appendAudit(tx, [{ kind: "budget", recordId: version, action: "update", origin, changes }]);
    raiseSubject(tx, "budgets");
  }
  return open.reduce((sum, { rows }) => sum + rows, 0);
}

/** How many documents hang on a vendor. */
export async function documentsOfVendor({ query }: Query, vendor: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    "SELECT count(*)::integer AS count FROM document WHERE kind = 'vendors' AND record = $1 AND removed_at IS NULL",
    [vendor],
  );
  return row?.count ?? 0;
}

/** Hangs a vendor's documents on another. */
export const moveDocuments = (tx: Transaction, from: string, to: string): Promise<unknown> =>
  tx.query("UPDATE document SET record = $2 WHERE kind = 'vendors' AND record = $1", [from, to]);

/** Scenarios that were not approved, whose changes may name a vendor. */
export const liveScenarios = ({ query }: Query): Promise<{ id: string; name: string }[]> =>
  query("SELECT id, name FROM scenario WHERE status <> 'approved' ORDER BY id");
