import { createHash } from "node:crypto";
import { appendAudit } from "../database/audit";
import { type Target, type Upserted, upsert } from "../database/bulk";
import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import { lockSubject, raiseSubject } from "../database/subject";
import type { Transaction } from "../database/transaction";
import { type Day, printDay } from "../planning/day";
import { type Decimal, decimal, sumDecimals } from "../planning/decimal";
import type { Nature, Posted } from "../planning/facts";
import { type Month, monthAt } from "../planning/month";
import { markedPostings } from "./marked-rows";
import { keepBefore, keepMark, putBack, type PutBack } from "./undo-store";

/** One row of the ledger. */
export interface Posting {
  readonly month: Month;
  readonly costCentre: string;
  readonly category: string;
  readonly currency: string;
  readonly amount: Decimal;
  /** The ledger's own number of the row; null: the row is known by all its columns and its ordinal among equal ones. */
  readonly postingId: string | null;
  readonly postingDate: Day | null;
  readonly account: string | null;
  readonly basis: "accrual" | "cash";
  readonly nature: Nature;
  readonly vendor: string | null;
  readonly contract: string | null;
  readonly initiative: string | null;
  readonly document: string | null;
  readonly text: string | null;
}

/** A row of a file with its line. */
export interface PostingRow {
  readonly posting: Posting;
  readonly line: number;
  /** What it is known by (`postingId`); where it is missing, rows are numbered in the order they come in. */
  readonly id?: string;
}

const values: readonly Target[] = [
  { name: "month", type: "integer" },
  { name: "cost_centre", type: "text" },
  { name: "category", type: "text" },
  { name: "currency", type: "text" },
  { name: "amount", type: "numeric" },
  { name: "posting_id", type: "text" },
  { name: "posting_date", type: "date" },
  { name: "account", type: "text" },
  { name: "basis", type: "text" },
  { name: "nature", type: "text" },
  { name: "vendor", type: "text" },
  { name: "contract", type: "text" },
  { name: "initiative", type: "text" },
  { name: "document", type: "text" },
  { name: "text", type: "text" },
];

const cellsOf = (posting: Posting) => [
  posting.month,
  posting.costCentre,
  posting.category,
  posting.currency,
  posting.amount,
  posting.postingId,
  posting.postingDate === null ? null : printDay(posting.postingDate),
  posting.account,
  posting.basis,
  posting.nature,
  posting.vendor,
  posting.contract,
  posting.initiative,
  posting.document,
  posting.text,
];

/** What postings with the same id have in common: the ledger's own number, or all columns. */
export const postingKey = (posting: Posting): string =>
  posting.postingId !== null
    ? `id:${posting.postingId}`
    : createHash("sha256")
        .update(JSON.stringify(cellsOf(posting)))
        .digest("base64url");

/** The id of the n-th posting with the same key. */
export const postingId = (key: string, ordinal: number): string =>
  key.startsWith("id:") && ordinal === 1 ? key : `${key}:${ordinal}`;

/** Numbers equal rows, so that two equal postings are two, and the same file again is the same two. */
function identify(rows: readonly PostingRow[]): string[] {
  const seen = new Map<string, number>();
  return rows.map(({ id, posting }) => {
    if (id !== undefined) return id;
    const key = postingKey(posting);
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return postingId(key, ordinal);
  });
}

const keptColumns: readonly Target[] = [
  { name: "id", type: "text" },
  { name: "version", type: "integer" },
  { name: "changed", type: "bigint" },
  { name: "source_file", type: "text" },
  { name: "source_line", type: "integer" },
];

/**
 * Writes postings of one file, with one audit row for the file. Rows that are stored already stay as they are; what an import changes is
 * kept with its `run`.
 */
export async function savePostings(
  tx: Transaction,
  rows: readonly PostingRow[],
  origin: Origin,
  run: string | null = null,
): Promise<Upserted & { readonly unchanged: number }> {
  const counter = await lockSubject(tx, "actuals");
  const ids = identify(rows);
  const cells = rows.map(({ posting, line }, index) => [
    ids[index] ?? null,
    1,
    counter,
    origin.file ?? null,
    line,
    ...cellsOf(posting),
  ]);
  if (run !== null) {
    await keepMark(tx, { kind: "actuals", record: "", before: null }, { run, counter });
    const where = { text: "p.id = ANY($4::text[])", parameters: [ids] };
    await keepBefore(tx, markedPostings, { run, counter }, where);
  }
  const quiet = ["version", "changed", "source_file", "source_line"];
  const into = { table: "actual_posting", columns: [...keptColumns, ...values], key: ["id"], quiet };
  const done = await upsert(tx, into, cells);
  if (done.created + done.updated > 0) {
    raiseSubject(tx, "actuals");
    auditFile(tx, rows, done, origin);
  }
  return { ...done, unchanged: rows.length - done.created - done.updated };
}

function auditFile(tx: Transaction, rows: readonly PostingRow[], done: Upserted, origin: Origin): void {
  const currencies = [...new Set(rows.map(({ posting }) => posting.currency))].sort();
  const sums = currencies.map((currency) => {
    const amounts = rows.flatMap(({ posting }) => (posting.currency === currency ? [posting.amount] : []));
    return { field: `sum/${currency}`, from: null, to: sumDecimals(amounts) };
  });
  const counts = Object.entries(done).map(([field, count]) => ({ field, from: null, to: String(count) }));
  const recordId = origin.file ?? "actuals";
  appendAudit(tx, [{ kind: "actuals", recordId, action: "import", origin, changes: [...counts, ...sums] }]);
}

/** Takes back what an import wrote into the ledger, with one audit row for its file. */
export async function undoPostings(
  tx: Transaction,
  writing: { readonly run: string; readonly counter: number },
  origin: Origin,
): Promise<PutBack> {
  await lockSubject(tx, "actuals");
  const counts = await putBack(tx, markedPostings, writing);
  const changes = Object.entries(counts).map(([field, count]) => ({ field, from: null, to: String(count) }));
  appendAudit(tx, [
    { kind: "actuals", recordId: origin.file ?? "actuals", action: "remove", origin, changes },
  ]);
  raiseSubject(tx, "actuals");
  return counts;
}

type PostedRow = Omit<Posted, "month" | "amount"> & { readonly month: number; readonly amount: string };

/** The ledger, summed by the database to what a plan can tell apart. */
export async function readPosted({ query }: Query): Promise<Posted[]> {
  const rows = await query<PostedRow>(
    `SELECT month, cost_centre AS "costCentre", category, coalesce(vendor, '') AS vendor, currency, basis, nature,
            trim_scale(sum(amount)) AS amount
       FROM actual_posting GROUP BY month, cost_centre, category, vendor, currency, basis, nature
      ORDER BY month, cost_centre, category, vendor, currency, basis, nature`,
  );
  return rows.map((row) => ({ ...row, month: monthAt(row.month), amount: decimal(row.amount) }));
}

/** A stored posting, with where it came from. */
export interface StoredPosting {
  readonly id: string;
  readonly amount: string;
  readonly currency: string;
  readonly postingId: string | null;
  readonly postingDate: string | null;
  readonly account: string | null;
  readonly contract: string | null;
  readonly document: string | null;
  readonly text: string | null;
  readonly file: string | null;
  readonly line: number | null;
}

/** The postings behind one sum, at most 200. */
export function postingsBehind(
  { query }: Query,
  sum: Pick<Posted, "month" | "costCentre" | "category" | "vendor">,
): Promise<StoredPosting[]> {
  return query<StoredPosting>(
    `SELECT id, amount, currency, posting_id AS "postingId", posting_date AS "postingDate", account, contract, document, text,
            source_file AS file, source_line AS line
       FROM actual_posting WHERE month = $1 AND cost_centre = $2 AND category = $3 AND coalesce(vendor, '') = $4
      ORDER BY source_file, source_line, id LIMIT 200`,
    [sum.month, sum.costCentre, sum.category, sum.vendor],
  );
}

/** Removes all postings: for clearing an organisation. Answers how many. */
export async function removeAllPostings(tx: Transaction): Promise<number> {
  await lockSubject(tx, "actuals");
  const rows = await tx.query("DELETE FROM actual_posting RETURNING 1");
  if (rows.length > 0) raiseSubject(tx, "actuals");
  return rows.length;
}
