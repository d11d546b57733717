import { appendAudit } from "../database/audit";
import { refuseBroken, type Target, unnested, columnwise } from "../database/bulk";
import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import { lockSubject, raiseSubject } from "../database/subject";
import type { Parameter, Transaction } from "../database/transaction";
import { markedPostings } from "./marked-rows-store";
import { cellsOf, postingColumns, type Posting } from "./store";
import { keepBefore, keepMark } from "./undo-store";

/** A row of a file before it is compared with what is stored: null where its cell is empty, so that a stored value stays. */
export type StagedPosting = {
  readonly [Field in keyof Posting]: Posting[Field] | null;
} & {
  readonly file: string;
  readonly line: number;
  /** What it has in common with equal rows (`postingKey`), and their order, which must not depend on the file's. */
  readonly key: string;
  readonly order: string | null;
};

/** What a cell says that is empty, of a posting that is not stored yet. */
const defaults: Readonly<Record<string, string>> = {
  category: "unassigned",
  basis: "accrual",
  nature: "operating",
};

/** Columns that say what they say; in others an empty cell leaves what is stored. */
const given = ["month", "cost_centre", "currency", "amount", "posting_id"];

const staged: readonly Target[] = [
  { name: "file", type: "text" },
  { name: "line", type: "integer" },
  { name: "key", type: "text" },
  { name: "nth_order", type: "text" },
  ...postingColumns,
];

/** Makes room for a ledger outside this process's memory; it is gone when the transaction ends. */
export async function openStage(tx: Transaction): Promise<void> {
  await tx.query("DROP TABLE IF EXISTS pg_temp.staged_posting, pg_temp.weighed_posting");
  const columns = staged.map(({ name, type }) => `"${name}" ${type}`).join(", ");
  await tx.query(`CREATE TEMP TABLE staged_posting (${columns}) ON COMMIT DROP`);
}

/** Puts rows of a ledger aside. */
export async function stage(tx: Transaction, rows: readonly StagedPosting[]): Promise<void> {
  const cells = rows.map((row): Parameter[] => [row.file, row.line, row.key, row.order, ...cellsOf(row)]);
  await tx
    .query(`INSERT INTO staged_posting SELECT u.* FROM ${unnested(staged)}`, columnwise(cells, staged.length))
    .catch(refuseBroken);
}

const merged = postingColumns.map(({ name }) => {
  const otherwise = defaults[name] === undefined ? "" : `, '${defaults[name]}'`;
  return given.includes(name) ? `s."${name}"` : `coalesce(s."${name}", p."${name}"${otherwise})`;
});

const names = postingColumns.map(({ name }) => `"${name}"`);

/** Numbers equal rows and says of each whether it is new, changes a posting or leaves it as it is. */
export async function weighStage(tx: Transaction): Promise<void> {
  await tx.query("ANALYZE staged_posting");
  await tx.query(
    `CREATE TEMP TABLE weighed_posting ON COMMIT DROP AS
     SELECT row_number() OVER () AS nth, id, file, line, ${names.join(", ")}, CASE WHEN stored IS NULL THEN 'created' WHEN (${names.join(", ")})
         IS DISTINCT FROM (${names.map((name) => `(stored).${name}`).join(", ")}) THEN 'updated' ELSE 'unchanged' END AS outcome
       FROM (SELECT s.id, s.file, s.line, ${merged.map((text, at) => `${text} AS ${names[at]}`).join(", ")},
                    CASE WHEN p.id IS NULL THEN NULL ELSE p END AS stored
               FROM (SELECT *, key || CASE WHEN key LIKE 'id:%' AND nth = 1 THEN '' ELSE ':' || nth END AS id
                       FROM (SELECT *, row_number() OVER (PARTITION BY key ORDER BY nth_order COLLATE "C", file, line) AS nth
                               FROM staged_posting) numbered) s
               LEFT JOIN actual_posting p ON p.id = s.id) w`,
  );
  await tx.query("ANALYZE weighed_posting");
}

/** How many rows of a staged ledger do what. */
export async function countStage({ query }: Query) {
  const [counts] = await query<{ created: number; updated: number; unchanged: number }>(
    `SELECT count(*) FILTER (WHERE outcome = 'created') AS created, count(*) FILTER (WHERE outcome = 'updated') AS updated,
            count(*) FILTER (WHERE outcome = 'unchanged') AS unchanged FROM weighed_posting`,
  );
  return counts ?? { created: 0, updated: 0, unchanged: 0 };
}

/** The exact sums of a staged ledger by currency. */
export async function sumStage({ query }: Query): Promise<Record<string, string>> {
  const rows = await query<{ currency: string; sum: string }>(
    'SELECT currency, trim_scale(sum(amount)) AS sum FROM weighed_posting GROUP BY currency ORDER BY currency COLLATE "C"',
  );
  return Object.fromEntries(rows.map(({ currency, sum }) => [currency, sum]));
}

/** Postings of a staged ledger that have no cost category. */
export async function unassignedInStage({ query }: Query, most: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    "SELECT id FROM weighed_posting WHERE category = 'unassigned' ORDER BY nth LIMIT $1",
    [most],
  );
  return rows.map(({ id }) => id);
}

/** Where a staged row stands, and what it would do. */
export interface StagedChange {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly outcome: "created" | "updated";
}

/** The first rows that change something; changed ones before new ones. */
export const changesInStage = ({ query }: Query, most: number): Promise<StagedChange[]> =>
  query<StagedChange>(
    `SELECT id, file, line, outcome FROM weighed_posting WHERE outcome <> 'unchanged'
      ORDER BY outcome DESC, file, line LIMIT $1`,
    [most],
  );

const WRITTEN_AT_ONCE = 50_000;

const writing = `INSERT INTO actual_posting (id, version, changed, source_file, source_line, ${names.join(", ")})
  SELECT id, 1, $1, file, line, ${names.join(", ")} FROM weighed_posting
   WHERE outcome <> 'unchanged' AND nth > $2 AND nth <= $3
  ON CONFLICT (id) DO UPDATE SET version = excluded.version, changed = excluded.changed, source_file = excluded.source_file,
    source_line = excluded.source_line, ${names.map((name) => `${name} = excluded.${name}`).join(", ")}`;

/** Writes a staged ledger, and keeps what it changes with its run; one audit row for each file. `progress` hears how many rows are written. */
export async function writeStage(
  tx: Transaction,
  { run, origin }: { readonly run: string; readonly origin: Origin },
  progress: (rows: number) => void,
): Promise<void> {
  const counter = await lockSubject(tx, "actuals");
  const [{ last = 0, changing = 0 } = {}] = await tx.query<{ last: number; changing: number }>(
    "SELECT count(*) AS last, count(*) FILTER (WHERE outcome <> 'unchanged') AS changing FROM weighed_posting",
  );
  if (changing === 0) return;
  await keepMark(tx, { kind: "actuals", record: "", before: null }, { run, counter });
  const text = "p.id IN (SELECT id FROM weighed_posting WHERE outcome = 'updated')";
  await keepBefore(tx, markedPostings, { run, counter }, { text, parameters: [] });
  for (let from = 0; from < last; from += WRITTEN_AT_ONCE) {
    await tx.query(writing, [counter, from, from + WRITTEN_AT_ONCE]).catch(refuseBroken);
    progress(Math.min(last, from + WRITTEN_AT_ONCE));
  }
  raiseSubject(tx, "actuals");
  await auditFiles(tx, origin);
}

/** One audit row for each file, with how many postings it made and changed and what they come to. */
async function auditFiles(tx: Transaction, origin: Origin): Promise<void> {
  const rows = await tx.query<{
    file: string;
    currency: string;
    created: number;
    updated: number;
    sum: string;
  }>(
    `SELECT file, currency, count(*) FILTER (WHERE outcome = 'created') AS created,
            count(*) FILTER (WHERE outcome = 'updated') AS updated, trim_scale(sum(amount)) AS sum
       FROM weighed_posting WHERE outcome <> 'unchanged' GROUP BY file, currency ORDER BY file, currency`,
  );
  for (const file of new Set(rows.map((row) => row.file))) {
    const own = rows.filter((row) => row.file === file);
    const count = (of: "created" | "updated") => String(own.reduce((sum, row) => sum + row[of], 0));
    const changes = [
      { field: "created", from: null, to: count("created") },
      { field: "updated", from: null, to: count("updated") },
      ...own.map(({ currency, sum }) => ({ field: `sum/${currency}`, from: null, to: sum })),
    ];
    appendAudit(tx, [
      { kind: "actuals", recordId: file, action: "import", origin: { ...origin, file }, changes },
    ]);
  }
}
