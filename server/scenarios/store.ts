import { appendAudit } from "../database/audit";
import type { AuditAction } from "../database/audit-entry";
import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import type { Transaction } from "../database/transaction";

/** A scenario without its changes. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Another scenario it is laid over; null: the records. */
  readonly base: string | null;
  readonly status: "open" | "approved" | "closed";
  readonly authorName: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly approvedAt: Date | null;
  readonly approvedBy: string | null;
}

const columns = `id, name, note, base, status, author_name AS "authorName", version, created_at AS "createdAt",
  updated_at AS "updatedAt", approved_at AS "approvedAt", approved_by AS "approvedBy"`;

/** All scenarios with how many changes they have, the latest first. */
export const listScenarios = ({ query }: Query): Promise<(Scenario & { readonly changes: number })[]> =>
  query(
    `SELECT ${columns}, (SELECT count(*)::integer FROM scenario_change c WHERE c.scenario = scenario.id AND NOT c.dropped) AS changes
       FROM scenario ORDER BY updated_at DESC, id`,
  );

export async function findScenario({ query }: Query, id: string): Promise<Scenario | null> {
  const [row] = await query<Scenario>(`SELECT ${columns} FROM scenario WHERE id = $1`, [id]);
  return row ?? null;
}

/** The scenario of a name; null: there is none. */
export async function scenarioNamed({ query }: Query, name: string): Promise<Scenario | null> {
  const [row] = await query<Scenario>(`SELECT ${columns} FROM scenario WHERE lower(name) = lower($1)`, [
    name,
  ]);
  return row ?? null;
}

export const auditScenario = (
  tx: Transaction,
  id: string,
  action: AuditAction,
  origin: Origin,
  field: string,
  to: string | null,
) =>
  appendAudit(tx, [
    { kind: "scenarios", recordId: id, action, origin, changes: [{ field, from: null, to }] },
  ]);

/** What a person says of a scenario. */
export type Described = Pick<Scenario, "name" | "note" | "base">;

export async function createScenario(
  tx: Transaction,
  id: string,
  said: Described,
  origin: Origin,
): Promise<void> {
  await tx.query(
    "INSERT INTO scenario (id, name, note, base, author_id, author_name) VALUES ($1, $2, $3, $4, $5, $6)",
    [id, said.name, said.note, said.base, origin.actorId, origin.actorName],
  );
  auditScenario(tx, id, "create", origin, "name", said.name);
}

/** Answers whether the scenario was still as `version` says. */
export async function describeScenario(
  tx: Transaction,
  id: string,
  said: Described & { readonly status: "open" | "closed" },
  version: number,
  origin: Origin,
): Promise<boolean> {
  const done = await tx.query(
    `UPDATE scenario SET name = $2, note = $3, base = $4, status = $5, version = version + 1, updated_at = now()
      WHERE id = $1 AND version = $6 AND status <> 'approved' RETURNING 1`,
    [id, said.name, said.note, said.base, said.status, version],
  );
  if (done.length > 0) auditScenario(tx, id, "update", origin, "name", said.name);
  return done.length > 0;
}

export async function removeScenario(tx: Transaction, id: string, origin: Origin): Promise<void> {
  await tx.query("DELETE FROM scenario_change WHERE scenario = $1", [id]);
  await tx.query("DELETE FROM scenario WHERE id = $1", [id]);
  await tx.query("UPDATE sessions SET scenario = NULL WHERE scenario = $1", [id]);
  auditScenario(tx, id, "remove", origin, "name", null);
}

/** Takes all scenarios away, with the organisation they are about; answers how many there were. */
export async function removeAllScenarios({ query }: Query): Promise<number> {
  await query("UPDATE sessions SET scenario = NULL WHERE scenario IS NOT NULL");
  await query("DELETE FROM scenario_change");
  return (await query("DELETE FROM scenario RETURNING id")).length;
}

/** The scenarios laid over another one. */
export const basedOn = ({ query }: Query, id: string): Promise<{ name: string }[]> =>
  query("SELECT name FROM scenario WHERE base = $1", [id]);

/** Locks a scenario until the transaction ends; null: there is none. */
export async function lockScenario({ query }: Query, id: string): Promise<Scenario | null> {
  const [row] = await query<Scenario>(`SELECT ${columns} FROM scenario WHERE id = $1 FOR UPDATE`, [id]);
  return row ?? null;
}

/** Marks a scenario as approved, or takes that back. `written` is what must be put back to undo it. */
export async function markScenario(
  tx: Transaction,
  id: string,
  { approved, written }: { readonly approved: boolean; readonly written: unknown },
  origin: Origin,
): Promise<void> {
  await tx.query(
    `UPDATE scenario SET status = $2, approved_at = $3, approved_by = $4, written = $5, version = version + 1, updated_at = now()
      WHERE id = $1`,
    [
      id,
      approved ? "approved" : "open",
      approved ? new Date() : null,
      approved ? origin.actorName : null,
      written === null ? null : JSON.stringify(written),
    ],
  );
  if (approved) await tx.query("UPDATE sessions SET scenario = NULL WHERE scenario = $1", [id]);
  auditScenario(tx, id, "update", origin, "approved", approved ? "yes" : "no");
}

/** What approving a scenario wrote. */
export async function writtenBy({ query }: Query, id: string): Promise<unknown> {
  const [row] = await query<{ written: unknown }>("SELECT written FROM scenario WHERE id = $1", [id]);
  return row?.written ?? null;
}
