import type { Origin } from "@/server/database/origin";
import { type Query, reading } from "@/server/database/query";
import type { Transaction } from "@/server/database/transaction";
import type { ReferenceTarget } from "./formats/column";
import type { Named } from "./names";

const namesOf: Readonly<Record<ReferenceTarget, string>> = {
  "cost-centres": "SELECT id, ARRAY[name] AS names FROM cost_centre",
  "cost-categories": "SELECT id, ARRAY[name] AS names FROM cost_category",
  vendors: "SELECT id, name || aliases AS names FROM vendor",
  teams: "SELECT id, ARRAY[name] AS names FROM team",
  people: "SELECT id, ARRAY[name] AS names FROM person",
  milestones: "SELECT id, ARRAY[name] AS names FROM milestone",
  contracts: "SELECT id, ARRAY[title] AS names FROM contract",
  positions: "SELECT id, ARRAY[]::text[] AS names FROM position",
  initiatives: "SELECT id, ARRAY[title] AS names FROM initiative",
  series:
    "SELECT id, ARRAY[]::text[] AS names FROM cost_series UNION ALL SELECT id, ARRAY[]::text[] FROM cloud_series",
};

/** What the stored records of a kind are called. */
export const readNames = ({ query }: Query, target: ReferenceTarget): Promise<Named[]> =>
  query<{ id: string; names: string[] }>(namesOf[target]);

/** Currencies that can be converted: those with a rate, and the reporting currency. */
export async function readConvertible({ query }: Query): Promise<ReadonlySet<string>> {
  const rows = await query<{ currency: string }>(
    "SELECT DISTINCT currency FROM rate UNION SELECT reporting_currency FROM organisation",
  );
  return new Set(rows.map(({ currency }) => currency));
}

/** An import as its history shows it. */
export interface ImportRun {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly mode: string | null;
  readonly by: string;
  readonly door: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly totals: unknown;
  readonly message: string | null;
  readonly at: Date;
}

/** What an import leaves in its history. */
export interface NewRun {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly contentHash: string;
  readonly mode: string | null;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly unknown[];
  readonly totals: unknown;
  readonly keptFile: string | null;
  readonly startedAt: Date;
}

/** Writes an import into the history, in the transaction of its rows. */
export async function saveRun({ query }: Transaction, run: NewRun, origin: Origin): Promise<void> {
  await query(
    `INSERT INTO import_run (id, kind, file_name, content_hash, status, mode, door, actor_id, actor_name, rows, created, updated,
       unchanged, refused, totals, refusals, kept_file, started_at, finished_at)
     VALUES ($1, $2, $3, $4, 'complete', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, now())`,
    [
      run.id,
      run.kind,
      run.file,
      run.contentHash,
      run.mode,
      origin.door,
      origin.actorId,
      origin.actorName,
      run.rows,
      run.created,
      run.updated,
      run.unchanged,
      run.refused.length,
      JSON.stringify(run.totals),
      JSON.stringify(run.refused),
      run.keptFile,
      run.startedAt,
    ],
  );
}

/** The latest imports, newest first. */
const readRuns = ({ query }: Query, most = 200): Promise<ImportRun[]> =>
  query<ImportRun>(
    `SELECT id, kind, file_name AS file, mode, actor_name AS by, door, rows, created, updated, unchanged, refused, totals, message,
            coalesce(finished_at, started_at) AS at
       FROM import_run ORDER BY started_at DESC, id DESC LIMIT $1`,
    [most],
  );

/** The latest imports as they are now. */
export const latestRuns = (): Promise<ImportRun[]> => readRuns(reading);

/** The refused cells of an import. */
export async function readRefusals({ query }: Query, id: string): Promise<unknown> {
  const [row] = await query<{ refusals: unknown }>("SELECT refusals FROM import_run WHERE id = $1", [id]);
  return row?.refusals ?? null;
}
