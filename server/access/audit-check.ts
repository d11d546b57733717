import { auditColumns, type StoredEntry, unpacked } from "../database/audit";
import { chained } from "../database/audit-chain";
import type { AuditEntry } from "../database/audit-entry";
import type { Query } from "../database/query";

const ROWS_AT_ONCE = 5_000;

/** What following the chain from its first row found. `broken` is the first row that is not as it was written. */
export interface ChainCheck {
  readonly entries: number;
  readonly broken: { readonly sequence: number; readonly reason: string } | null;
}

interface Link {
  readonly sequence: number;
  readonly hash: string;
}

function faultOf(before: Link, entry: AuditEntry): string | null {
  if (entry.sequence !== before.sequence + 1) return `row ${before.sequence + 1} is missing`;
  return entry.hash === chained(before.hash, entry) ? null : `row ${entry.sequence} was changed`;
}

/** Follows the chain of hashes through the whole audit trail, and its head. */
export async function verifyAuditChain({ query }: Query): Promise<ChainCheck> {
  let before: Link = { sequence: 0, hash: "" };
  for (;;) {
    const rows = await query<StoredEntry>(
      `SELECT ${auditColumns} FROM audit_entry WHERE sequence > $1 ORDER BY sequence LIMIT ${ROWS_AT_ONCE}`,
      [before.sequence],
    );
    for (const entry of rows.map(unpacked)) {
      const reason = faultOf(before, entry);
      if (reason) return { entries: before.sequence, broken: { sequence: before.sequence + 1, reason } };
      before = entry;
    }
    if (rows.length < ROWS_AT_ONCE)
      return { entries: before.sequence, broken: await headFault(query, before) };
  }
}

async function headFault(query: Query["query"], last: Link): Promise<ChainCheck["broken"]> {
  const [head] = await query<{ sequence: number; hash: string }>("SELECT sequence, hash FROM audit_head");
  // Rows may have been added since the last one was read; those lost at the end are fewer than the head says.
  if (head && head.sequence >= last.sequence && (head.sequence > last.sequence || head.hash === last.hash)) {
    const missing = head.sequence > last.sequence;
    return missing ? { sequence: last.sequence + 1, reason: `row ${last.sequence + 1} is missing` } : null;
  }
  return { sequence: last.sequence, reason: "the head of the chain is not its last row" };
}
