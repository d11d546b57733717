import { refuseBroken } from "../database/bulk";
import type { Query } from "../database/query";
import type { Parameter, Transaction } from "../database/transaction";
import type { Marked } from "./marked-rows";

/** A row an import wrote that a later import wrote again. */
export interface Overwritten {
  readonly id: string;
  readonly line: number | null;
  readonly by: string;
  readonly at: Date;
}

const MOST_NAMED = 1_000;

/** The run that writes, and the counter its rows will carry. */
interface Writing {
  readonly run: string;
  readonly counter: number;
}

/** Keeps that an import wrote a record without a version: a budget, or all rows that carry its counter (record ""). */
export const keepMark = (
  tx: Transaction,
  {
    kind,
    record,
    before,
  }: { readonly kind: string; readonly record: string; readonly before: object | null },
  { run, counter }: Writing,
): Promise<unknown> =>
  tx.query(
    `INSERT INTO import_change (run, kind, record, version, before) VALUES ($1, $2, $3, $4, $5::jsonb) ON CONFLICT DO NOTHING`,
    [run, kind, record, counter, before && JSON.stringify(before)],
  );

/** Keeps rows as they are before an import changes them. `where` names them as `p`, its parameters counted from $4. */
export const keepBefore = (
  tx: Transaction,
  { table, kind, record }: Marked,
  { run, counter }: Writing,
  where: { readonly text: string; readonly parameters: readonly Parameter[] },
): Promise<unknown> =>
  tx.query(
    `INSERT INTO import_change (run, kind, record, version, before)
     SELECT $1, $2, ${record}, $3, to_jsonb(p) FROM "${table}" p WHERE ${where.text} ON CONFLICT DO NOTHING`,
    [run, kind, counter, ...where.parameters],
  );

/** Rows that carried an import's counter until a later import wrote them again. */
export const overwritten = ({ query }: Query, { kind }: Marked, counter: number): Promise<Overwritten[]> =>
  query<Overwritten>(
    `SELECT coalesce(c.before ->> 'id', concat_ws(' ', c.before ->> 'budget', c.before ->> 'cost_centre', c.before ->> 'category',
              c.before ->> 'line')) AS id,
            (c.before ->> 'source_line')::integer AS line, r.actor_name AS by, coalesce(r.finished_at, r.started_at) AS at
       FROM import_change c JOIN import_run r ON r.id = c.run
      WHERE c.kind = $1 AND (c.before ->> 'changed')::bigint = $2 ORDER BY 2, 1 LIMIT ${MOST_NAMED}`,
    [kind, counter],
  );

/** How many rows an undo takes away and puts back. */
export interface PutBack {
  readonly removed: number;
  readonly restored: number;
}

const made = ({ table, kind, record }: Marked) =>
  `FROM "${table}" p WHERE p.changed = $1 AND NOT EXISTS (SELECT FROM import_change c WHERE c.run = $2 AND c.kind = '${kind}'
     AND c.record = ${record})`;

/** What an undo would take away and put back. */
export async function countBack(
  { query }: Query,
  marked: Marked,
  { run, counter }: Writing,
): Promise<PutBack> {
  const [removed] = await query<{ n: number }>(`SELECT count(*) AS n ${made(marked)}`, [counter, run]);
  const [restored] = await query<{ n: number }>(
    "SELECT count(*) AS n FROM import_change WHERE run = $1 AND kind = $2",
    [run, marked.kind],
  );
  return { removed: removed?.n ?? 0, restored: restored?.n ?? 0 };
}

async function columnsOf({ query }: Query, table: string): Promise<string[]> {
  const rows = await query<{ name: string }>(
    "SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped",
    [`"${table}"`],
  );
  return rows.map(({ name }) => name);
}

/** Takes the rows away that an import made, and puts those back that it changed, with the counter they had. */
export async function putBack(tx: Transaction, marked: Marked, { run, counter }: Writing): Promise<PutBack> {
  const counts = await countBack(tx, marked, { run, counter });
  await tx.query(`DELETE ${made(marked)}`, [counter, run]);
  const columns = await columnsOf(tx, marked.table);
  const others = columns.filter((name) => !marked.key.includes(name));
  await tx
    .query(
      `INSERT INTO "${marked.table}" SELECT (jsonb_populate_record(NULL::"${marked.table}", before)).* FROM import_change
        WHERE run = $1 AND kind = $2
       ON CONFLICT (${marked.key.join(", ")}) DO UPDATE SET ${others.map((name) => `"${name}" = excluded."${name}"`).join(", ")}`,
      [run, marked.kind],
    )
    .catch(refuseBroken);
  return counts;
}

/** A budget of an import that was approved or removed since. */
export interface BudgetInTheWay {
  readonly id: string;
  readonly reason: string;
  readonly by: string | null;
  readonly at: Date | null;
}

/** Budgets an import wrote into that do not change any more, or are gone. */
export const budgetsInTheWay = ({ query }: Query, run: string): Promise<BudgetInTheWay[]> =>
  query<BudgetInTheWay>(
    `SELECT b.id, 'was approved' AS reason, b.approved_by AS by, b.approved_at AS at
       FROM import_change c JOIN budget b ON b.id = c.record WHERE c.run = $1 AND c.kind = 'budget' AND b.approved
     UNION ALL
     SELECT DISTINCT ON (a.record_id) a.record_id, 'was removed', a.actor_name, a.at
       FROM import_change c JOIN import_run r ON r.id = c.run
       JOIN audit_entry a ON a.kind = 'budget' AND a.record_id = c.record AND a.action = 'remove' AND a.at > r.finished_at
      WHERE c.run = $1 AND c.kind = 'budget'`,
    [run],
  );
