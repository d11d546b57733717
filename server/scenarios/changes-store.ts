import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import type { Transaction } from "../database/transaction";
import type { Change } from "../planning/change";
import { auditScenario } from "./store";

/** One change of a scenario as it is kept. */
export interface KeptChange {
  readonly id: string;
  readonly off: boolean;
  readonly change: Change;
  readonly byName: string;
  readonly at: Date;
}

/** The changes of one scenario in their order. */
export const changesOf = ({ query }: Query, scenario: string): Promise<KeptChange[]> =>
  query<KeptChange>(
    `SELECT id, off, change, by_name AS "byName", at FROM scenario_change WHERE scenario = $1 AND NOT dropped
      ORDER BY position, id`,
    [scenario],
  );

/** A change that was undone, and where it stood; null: there is none. */
export async function undoneChange(
  { query }: Query,
  scenario: string,
  id: string,
): Promise<(Pick<KeptChange, "off" | "change"> & { readonly position: number }) | null> {
  const [row] = await query<Pick<KeptChange, "off" | "change"> & { position: number }>(
    "SELECT off, change, position FROM scenario_change WHERE scenario = $1 AND id = $2 AND dropped",
    [scenario, id],
  );
  return row ?? null;
}

const deepest = 20;

/**
 * What is laid over the records where a scenario is open: the changes of the scenarios it is based on, the deepest first, then its
 * own; without those switched off and those of scenarios that were approved, for the records say them already.
 */
export async function chainOf({ query }: Query, scenario: string): Promise<Change[]> {
  const rows = await query<{ change: Change }>(
    `WITH RECURSIVE chain AS (
       SELECT id, base, status, 0 AS depth FROM scenario WHERE id = $1
       UNION ALL SELECT s.id, s.base, s.status, depth + 1 FROM scenario s JOIN chain ON s.id = chain.base WHERE depth < $2)
     SELECT c.change FROM chain JOIN scenario_change c ON c.scenario = chain.id
      WHERE NOT c.off AND NOT c.dropped AND chain.status <> 'approved' ORDER BY chain.depth DESC, c.position, c.id`,
    [scenario, deepest],
  );
  return rows.map(({ change }) => change);
}

/** Writes all changes of a scenario anew in this order, with one audit row that says what was done; what is left out is undone. */
export async function writeChanges(
  tx: Transaction,
  scenario: string,
  changes: readonly Pick<KeptChange, "off" | "change">[],
  origin: Origin,
  done: string,
): Promise<void> {
  const ids = changes.map(({ change }) => change.id);
  await tx.query(
    "UPDATE scenario_change SET dropped = true WHERE scenario = $1 AND NOT dropped AND NOT id = ANY($2::text[])",
    [scenario, ids],
  );
  await tx.query(
    `INSERT INTO scenario_change (id, scenario, position, off, change, by_id, by_name)
     SELECT u.id, $1, u.position, u.off, u.change, $6, $7
       FROM unnest($2::text[], $3::integer[], $4::boolean[], $5::jsonb[]) AS u(id, position, off, change)
     ON CONFLICT (id) DO UPDATE SET position = excluded.position, off = excluded.off,
       change = excluded.change, dropped = false`,
    [
      scenario,
      ids,
      changes.map((_, at) => at),
      changes.map(({ off }) => off),
      changes.map(({ change }) => JSON.stringify(change)),
      origin.actorId,
      origin.actorName,
    ],
  );
  await tx.query("UPDATE scenario SET version = version + 1, updated_at = now() WHERE id = $1", [scenario]);
  auditScenario(tx, scenario, "update", origin, "changes", done);
}
