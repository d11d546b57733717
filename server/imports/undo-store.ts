import { z } from "zod";
import { type Target, upsert } from "@/server/database/bulk";
import type { Origin } from "@/server/database/origin";
import type { Query } from "@/server/database/query";
import type { Transaction } from "@/server/database/transaction";
import type { Witnessed } from "@/server/database/witness";

/** How long what an import found is kept: so long it can be undone. */
export const UNDO_DAYS = 90;

const columns: readonly Target[] = [
  { name: "run", type: "text" },
  { name: "kind", type: "text" },
  { name: "record", type: "text" },
  { name: "version", type: "bigint" },
  { name: "before", type: "jsonb" },
  { name: "file", type: "text" },
  { name: "line", type: "integer" },
  { name: "aside", type: "boolean" },
];

const key = ["run", "kind", "record"];

/** Keeps what an import wrote and how it was before. `aside`: made on the way, because the file names it. */
export async function keepChanges(
  tx: Transaction,
  run: string,
  written: readonly Witnessed[],
  aside: boolean,
): Promise<void> {
  const cells = written.map(({ kind, id, version, before, origin: { file = null, line = null } }) => [
    run, kind, id, version, before && JSON.stringify(before), file, line, aside,
  ]); // biome-ignore format: in the order of the columns
  await upsert(tx, { table: "import_change", columns, key }, cells);
}

/** A record an import wrote. */
export interface KeptChange {
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly before: {
    readonly fact: KeptFact;
    readonly file: string | null;
    readonly line: number | null;
  } | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly aside: boolean;
}

/** A record as it was, with the version it had. */
export type KeptFact = z.infer<typeof keptFact>;

const keptFact = z.looseObject({ id: z.string(), version: z.number() });
const keptBefore = z.object({ fact: keptFact, file: z.string().nullable(), line: z.number().nullable() });

/** The records of these kinds that an import wrote. */
export async function readChanges(
  { query }: Query,
  run: string,
  kinds: readonly string[],
): Promise<KeptChange[]> {
  const rows = await query<Omit<KeptChange, "before"> & { before: unknown }>(
    `SELECT kind, record, version, before, file, line, aside FROM import_change WHERE run = $1 AND kind = ANY($2::text[])
      ORDER BY kind, line, record`,
    [run, kinds],
  );
  return rows.map((row) => ({ ...row, before: row.before === null ? null : keptBefore.parse(row.before) }));
}

/** A mark without a version of its own: a budget, or all rows that carry a counter. */
export interface Mark {
  readonly kind: string;
  readonly record: string;
  readonly counter: number;
  readonly made: boolean;
}

/** The marks an import left on what has no versions. */
export const readMarks = ({ query }: Query, run: string): Promise<Mark[]> =>
  query<Mark>(
    `SELECT kind, record, version AS counter, before IS NULL AS made FROM import_change
      WHERE run = $1 AND kind IN ('actuals', 'budget')`,
    [run],
  );

/** Who changed records last, and how. */
export interface LastTouch {
  readonly action: string;
  readonly by: string;
  readonly at: Date;
}

/** The newest audit row of each of these records. */
export async function lastTouches(
  { query }: Query,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LastTouch>> {
  const rows = await query<LastTouch & { id: string }>(
    `SELECT DISTINCT ON (record_id) record_id AS id, action, actor_name AS by, at FROM audit_entry
      WHERE kind = $1 AND record_id = ANY($2::text[]) ORDER BY record_id, sequence DESC`,
    [kind, ids],
  );
  return new Map(rows.map(({ id, ...touch }) => [id, touch]));
}

/** What an earlier import wrote has a new version now that it was put back: it can be undone still. */
export const moveVersions = (
  tx: Transaction,
  kind: string,
  moved: readonly { readonly id: string; readonly from: number; readonly to: number }[],
): Promise<unknown> =>
  tx.query(
    `UPDATE import_change c SET version = m.after FROM unnest($2::text[], $3::bigint[], $4::bigint[]) AS m(id, before, after)
      WHERE c.kind = $1 AND c.record = m.id AND c.version = m.before`,
    [kind, moved.map(({ id }) => id), moved.map(({ from }) => from), moved.map(({ to }) => to)],
  );

/** Says that an import was undone; what it had found is not needed any more. */
export async function closeUndone(tx: Transaction, run: string, origin: Origin): Promise<void> {
  await tx.query("UPDATE import_run SET status = 'undone', undone_at = now(), undone_by = $2 WHERE id = $1", [
    run,
    origin.actorName,
  ]);
  await tx.query("DELETE FROM import_change WHERE run = $1", [run]);
}

/** Forgets what imports found that are too old to be undone. */
export const sweepChanges = (tx: Transaction): Promise<unknown> =>
  tx.query(
    `DELETE FROM import_change c USING import_run r
      WHERE r.id = c.run AND r.started_at < now() - make_interval(days => ${UNDO_DAYS})`,
  );
