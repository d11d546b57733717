import { appendAudit } from "../database/audit";
import type { AuditAction } from "../database/audit-entry";
import type { Origin } from "../database/origin";
import { transaction } from "../database/transaction";

/** One row of the audit trail about access itself: a denied attempt, a sign-in that failed, a sign-in or sign-out. */
export async function noteAccess(
  action: AuditAction,
  record: { kind: string; recordId: string },
  origin: Origin,
): Promise<void> {
  await transaction(async (tx) => appendAudit(tx, [{ ...record, action, origin, changes: [] }]));
}

/** Somebody who is not signed in, as the audit trail names them: by where they come from. */
export const stranger = (address: string): Origin => ({
  actorId: null,
  actorName: address.slice(0, 60),
  door: "screen",
});
