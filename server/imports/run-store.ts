import type { Origin } from "@/server/database/origin";
import { type Query, reading } from "@/server/database/query";
import { UNDO_DAYS } from "./undo-store";

/** How an import ended. */
export type RunState = "done" | "refused" | "failed" | "cancelled" | "undone";

/** An import as its history shows it. */
export interface ImportRun {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly state: RunState;
  readonly mode: string | null;
  /** The name of the mapping it was read by. */
  readonly mapping: string | null;
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
  /** Whether its files are kept and can be downloaded. */
  readonly kept: boolean;
  /** Until when it can be undone; null: it cannot. */
  readonly undoableUntil: Date | null;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
}

/** What an import leaves in its history. */
export interface NewRun {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly state: RunState;
  readonly contentHash: string;
  readonly mode: string | null;
  readonly mapping: string | null;
  /** The rules of that mapping. */
  readonly rules: unknown;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly unknown[];
  readonly totals: unknown;
  readonly message: string | null;
  /** The first changes, cell by cell. */
  readonly changes: readonly unknown[];
  readonly keptFile: string | null;
  readonly startedAt: Date;
}

/** Writes an import into the history: one that is done, in the transaction of its rows. */
export async function saveRun({ query }: Query, run: NewRun, origin: Origin): Promise<void> {
  const rows: readonly (readonly [name: string, value: string | number | Date | null])[] = [
    ["id", run.id],
    ["kind", run.kind],
    ["file_name", run.file],
    ["content_hash", run.contentHash],
    ["status", run.state],
    ["mode", run.mode],
    ["mapping", run.mapping],
    ["rules", run.rules === null ? null : JSON.stringify(run.rules)],
    ["door", origin.door],
    ["actor_id", origin.actorId],
    ["actor_name", origin.actorName],
    ["rows", run.rows],
    ["created", run.created],
    ["updated", run.updated],
    ["unchanged", run.unchanged],
    ["refused", run.refused.length],
    ["totals", JSON.stringify(run.totals)],
    ["refusals", JSON.stringify(run.refused)],
    ["message", run.message],
    ["changes", JSON.stringify(run.changes)],
    ["kept_file", run.keptFile],
    ["started_at", run.startedAt],
    ["finished_at", new Date()],
  ];
  await query(
    `INSERT INTO import_run (${rows.map(([name]) => name).join(", ")}) VALUES (${rows.map((_, at) => `$${at + 1}`).join(", ")})`,
    rows.map(([, value]) => value),
  );
}

const shown = `id, kind, file_name AS file, status AS state, mode, mapping, actor_name AS by, door, rows, created, updated, unchanged,
  refused, totals, message, coalesce(finished_at, started_at) AS at, kept_file IS NOT NULL AS kept,
  CASE WHEN status = 'done' AND EXISTS (SELECT FROM import_change c WHERE c.run = import_run.id)
    THEN started_at + make_interval(days => ${UNDO_DAYS}) END AS "undoableUntil",
  undone_at AS "undoneAt", undone_by AS "undoneBy"`;

const MOST_SHOWN = 200;

/** The latest imports, newest first, whatever became of them. */
export const latestRuns = (): Promise<ImportRun[]> =>
  reading.query<ImportRun>(`SELECT ${shown} FROM import_run ORDER BY started_at DESC, id DESC LIMIT $1`, [
    MOST_SHOWN,
  ]);

/** An import with what it changed first and what of it was refused. */
export interface ImportRunDetail extends ImportRun {
  readonly rules: unknown;
  readonly changes: unknown;
  readonly refusals: unknown;
  /** Names below DATA_DIR of the files it read. */
  readonly keptFiles: readonly string[];
}

/** One import of the history; null where there is none. */
export async function readRun({ query }: Query, id: string): Promise<ImportRunDetail | null> {
  const [row] = await query<Omit<ImportRunDetail, "keptFiles"> & { keptFile: string | null }>(
    `SELECT ${shown}, rules, coalesce(changes, '[]') AS changes, coalesce(refusals, '[]') AS refusals, kept_file AS "keptFile"
       FROM import_run WHERE id = $1`,
    [id],
  );
  if (!row) return null;
  const { keptFile, ...run } = row;
  return { ...run, keptFiles: keptFile?.split("/") ?? [] };
}
