import type { Query } from "../database/query";
import type { Transaction } from "../database/transaction";

/** Why somebody is away; null where nothing is kept. Who may ask is decided by whoever calls (absence-reasons.ts). */
export async function findReason({ query }: Query, absence: string): Promise<string | null> {
  const [row] = await query<{ reason: string }>("SELECT reason FROM absence_reason WHERE absence = $1", [
    absence,
  ]);
  return row?.reason ?? null;
}

/** Keeps reasons by the absence they are of; "" forgets one. No audit row, no counter: nothing else may know of their text. */
export async function keepReasons(
  { query }: Transaction,
  reasons: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [absence, reason] of reasons)
    await (reason === ""
      ? query("DELETE FROM absence_reason WHERE absence = $1", [absence])
      : query(
          `INSERT INTO absence_reason (absence, reason) VALUES ($1, $2)
             ON CONFLICT (absence) DO UPDATE SET reason = excluded.reason`,
          [absence, reason],
        ));
}
