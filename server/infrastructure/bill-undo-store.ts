import { appendAudit } from "../database/audit";
import { refuseBroken } from "../database/bulk";
import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import { lockSubject, raiseSubject } from "../database/subject";
import type { Transaction } from "../database/transaction";
import { columnsOf, periodList, samePeriod, touch } from "./bill-periods";
import type { BillPeriod } from "./bill-store";

/** The kinds under which an import keeps the bills it made or took away, and the rows it took away. */
const BILLS = "cloud-bill";
const ROWS = "cloud rows";

/** Keeps the stored bills of these accounts and months, with their rows, before they are taken away. */
export async function keepReplaced(
  tx: Transaction,
  periods: readonly BillPeriod[],
  run: string,
  counter: number,
): Promise<void> {
  const parameters = [...columnsOf(periods), run, counter];
  await tx.query(
    `INSERT INTO import_change (run, kind, record, version, before)
     SELECT $4, '${BILLS}', b.id, $5, jsonb_build_object('file', to_jsonb(b), 'periods', jsonb_agg(to_jsonb(p)))
       FROM bill_period p JOIN ${periodList} ON ${samePeriod} JOIN bill_file b ON b.id = p.bill_file GROUP BY b.id`,
    parameters,
  );
  await tx.query(
    `INSERT INTO import_change (run, kind, record, version, before)
     SELECT $4, '${ROWS}', concat_ws('/', r.bill_file, r.series), $5, jsonb_agg(to_jsonb(r) - 'id')
       FROM cloud_record r JOIN cloud_series s ON s.id = r.series
       JOIN ${periodList} ON s.provider = w.provider AND r.billing_account = w.account AND r.billed_month = w.month
      GROUP BY r.bill_file, r.series`,
    parameters,
  );
}

/** Keeps that an import made a bill. */
export const keepMade = (tx: Transaction, bill: string, run: string, counter: number): Promise<unknown> =>
  tx.query(`INSERT INTO import_change (run, kind, record, version) VALUES ($1, '${BILLS}', $2, $3)`, [
    run,
    bill,
    counter,
  ]);

/** Why a bill of an import cannot be taken away or put back: what a later import did, where it was one. */
export interface BillInTheWay {
  readonly id: string;
  readonly reason: string;
  readonly by: string | null;
  readonly at: Date | null;
}

/** Bills this import made that are not as it left them, and bills it took away that came in again. */
export const billsInTheWay = ({ query }: Query, run: string): Promise<BillInTheWay[]> =>
  query<BillInTheWay>(
    `SELECT c.record AS id, 'was replaced by a later import' AS reason, r.actor_name AS by,
            coalesce(r.finished_at, r.started_at) AS at
       FROM import_change c JOIN import_change later ON later.kind = c.kind AND later.record = c.record AND later.run <> c.run
       JOIN import_run r ON r.id = later.run
      WHERE c.run = $1 AND c.kind = '${BILLS}' AND c.before IS NULL AND later.before IS NOT NULL
     UNION ALL
     SELECT c.record, 'was removed', NULL, NULL FROM import_change c
      WHERE c.run = $1 AND c.kind = '${BILLS}' AND c.before IS NULL AND NOT EXISTS (SELECT FROM bill_file b WHERE b.id = c.record)
        AND NOT EXISTS (SELECT FROM import_change later WHERE later.kind = c.kind AND later.record = c.record AND later.run <> c.run)
     UNION ALL
     SELECT c.before -> 'file' ->> 'name', 'was imported again', r.actor_name, b.imported_at FROM import_change c
       JOIN bill_file b ON b.content_hash = c.before -> 'file' ->> 'content_hash' AND b.id <> c.record
       LEFT JOIN import_run r ON r.id = b.import_run
      WHERE c.run = $1 AND c.kind = '${BILLS}' AND b.import_run IS DISTINCT FROM $1`,
    [run],
  );

/** How many bills an undo takes away and puts back. */
export async function countBills(
  { query }: Query,
  run: string,
): Promise<{ removed: number; restored: number }> {
  const [counts] = await query<{ removed: number; restored: number }>(
    `SELECT count(*) FILTER (WHERE before IS NULL) AS removed, count(*) FILTER (WHERE before IS NOT NULL) AS restored
       FROM import_change WHERE run = $1 AND kind = '${BILLS}'`,
    [run],
  );
  return counts ?? { removed: 0, restored: 0 };
}

const put = (tx: Transaction, text: string, run: string) => tx.query(text, [run]).catch(refuseBroken);

/** Puts the bills back that an import took away. */
async function putBack(tx: Transaction, run: string): Promise<void> {
  const from = `FROM import_change c WHERE c.run = $1 AND c.before IS NOT NULL AND c.kind`;
  await put(
    tx,
    `INSERT INTO bill_file SELECT (jsonb_populate_record(NULL::bill_file, c.before -> 'file')).* ${from} = '${BILLS}'
     ON CONFLICT (id) DO NOTHING`,
    run,
  );
  await put(
    tx,
    `INSERT INTO bill_period SELECT (jsonb_populate_recordset(NULL::bill_period, c.before -> 'periods')).* ${from} = '${BILLS}'`,
    run,
  );
  const columns = await tx.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'cloud_record'::regclass AND attnum > 0 AND NOT attisdropped
        AND attname <> 'id'`,
  );
  const names = columns.map(({ name }) => `"${name}"`);
  await put(
    tx,
    `INSERT INTO cloud_record (${names.join(", ")}) SELECT ${names.map((name) => `r.${name}`).join(", ")}
       FROM import_change c, jsonb_populate_recordset(NULL::cloud_record, c.before) r
      WHERE c.run = $1 AND c.kind = '${ROWS}'`,
    run,
  );
}

const seriesOf = `SELECT DISTINCT r.series FROM cloud_record r JOIN bill_file b ON b.id = r.bill_file WHERE b.import_run = $1
  UNION SELECT DISTINCT e ->> 'series' FROM import_change c, jsonb_array_elements(c.before) e
   WHERE c.run = $1 AND c.kind = '${ROWS}'`;

/** Takes the bills of an import away with their rows, and puts those back that it had replaced; one audit row a bill. */
export async function undoBills(tx: Transaction, run: string, origin: Origin): Promise<void> {
  const counter = await lockSubject(tx, "infrastructure");
  const series = await tx.query<{ series: string }>(seriesOf, [run]);
  const gone = await tx.query<{ id: string; name: string }>(
    "DELETE FROM bill_file WHERE import_run = $1 RETURNING id, name",
    [run],
  );
  await putBack(tx, run);
  await touch(
    tx,
    series.map((row) => row.series),
    counter,
  );
  raiseSubject(tx, "infrastructure");
  appendAudit(
    tx,
    gone.map(({ id, name }) => {
      const changes = [{ field: "name", from: name, to: null }];
      return { kind: "cloud-bill", recordId: id, action: "remove", origin, changes };
    }),
  );
}
