import { chained } from "./audit-chain";
import type { AuditAction, AuditEntry } from "./audit-entry";
import { columnwise } from "./bulk";
import type { Origin } from "./origin";
import type { Query } from "./query";
import type { Change } from "./record-text";
import type { Parameter, Transaction } from "./transaction";

/** What a writer says of one record it changed. */
export interface Audited {
  readonly kind: string;
  readonly recordId: string;
  readonly action: AuditAction;
  readonly origin: Origin;
  readonly changes: readonly Change[];
}

const waiting = new WeakMap<Transaction, Audited[]>();

/**
 * Appends rows in the same transaction, at its very end and in one statement: all writers wait for the head of the chain, so it is
 * locked last.
 */
export function appendAudit(tx: Transaction, entries: readonly Audited[]): void {
  const known = waiting.get(tx);
  if (known) {
    for (const entry of entries) known.push(entry);
    return;
  }
  if (entries.length === 0) return;
  waiting.set(tx, [...entries]);
  tx.beforeCommit(() => flush(tx, waiting.get(tx) ?? []));
}

const LINKED_AT_ONCE = 2_000;

async function flush(tx: Transaction, entries: readonly Audited[]): Promise<void> {
  const [head] = await tx.query<{ sequence: number; hash: string }>(
    "SELECT sequence, hash FROM audit_head WHERE id = 1 FOR UPDATE",
  );
  if (!head) throw new Error("The audit trail has no head.");
  const at = new Date();
  let last: Pick<AuditEntry, "sequence" | "hash"> = head;
  for (let from = 0; from < entries.length; from += LINKED_AT_ONCE) {
    const rows = link(last, entries.slice(from, from + LINKED_AT_ONCE), at);
    await insert(tx, rows);
    last = rows.at(-1) ?? last;
  }
  await tx.query("UPDATE audit_head SET sequence = $1, hash = $2 WHERE id = 1", [last.sequence, last.hash]);
}

function link(
  head: Pick<AuditEntry, "sequence" | "hash">,
  entries: readonly Audited[],
  at: Date,
): AuditEntry[] {
  let before = head.hash;
  return entries.map(({ origin, kind, recordId, action, changes }, index) => {
    const { actorId, actorName, door, file = null, line = null, note = null } = origin;
    const who = { actorId, actorName, door, file, line, note };
    const entry = { sequence: head.sequence + index + 1, at, ...who, kind, recordId, action, changes };
    before = chained(before, entry);
    return { ...entry, hash: before };
  });
}

const packed = (changes: readonly Change[]): string =>
  JSON.stringify(changes.map(({ field, from, to }) => [field, from, to]));

async function insert(tx: Transaction, rows: readonly AuditEntry[]): Promise<void> {
  const cells = rows.map((row): Parameter[] => [
    row.sequence, row.at.toISOString(), row.actorId, row.actorName, row.door, row.file, row.line, row.note,
    row.kind, row.recordId, row.action, packed(row.changes), row.hash,
  ]); // biome-ignore format: in the order of the columns
  await tx.query(
    `INSERT INTO audit_entry (sequence, at, actor_id, actor_name, door, file, line, note, kind, record_id, action, changes, hash)
     SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::integer[],
       $8::text[], $9::text[], $10::text[], $11::text[], $12::jsonb[], $13::text[])`,
    columnwise(cells, 13),
  );
}

export type StoredEntry = Omit<AuditEntry, "changes"> & {
  readonly changes: readonly (readonly [string, string | null, string | null])[];
};

export const auditColumns = `sequence, at, actor_id AS "actorId", actor_name AS "actorName", door, file, line, note, kind,
  record_id AS "recordId", action, changes, hash`;

export const unpacked = ({ changes, ...row }: StoredEntry): AuditEntry => ({
  ...row,
  changes: changes.map(([field, from, to]) => ({ field, from, to })),
});

/** The newest rows about one record, newest first; what was there before everything was cleared is another's history. */
export async function auditOf({ query }: Query, kind: string, recordId: string): Promise<AuditEntry[]> {
  const rows = await query<StoredEntry>(
    `SELECT ${auditColumns} FROM audit_entry WHERE kind = $1 AND record_id = $2 AND sequence >
       (SELECT coalesce(max(sequence), 0) FROM audit_entry WHERE kind = 'organisation' AND record_id = 'organisation' AND action = 'clear')
      ORDER BY sequence DESC LIMIT 500`,
    [kind, recordId],
  );
  return rows.map(unpacked);
}

/** The newest rows of the whole trail, before `before` when given, newest first. */
export async function recentAudit({ query }: Query, limit: number, before?: number): Promise<AuditEntry[]> {
  const rows = await query<StoredEntry>(
    `SELECT ${auditColumns} FROM audit_entry WHERE $1::bigint IS NULL OR sequence < $1 ORDER BY sequence DESC LIMIT $2`,
    [before ?? null, limit],
  );
  return rows.map(unpacked);
}
