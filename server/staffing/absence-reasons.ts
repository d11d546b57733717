import { isOwnLead } from "../access/own-lead";
import type { Viewer } from "../access/viewer";
import { appendAudit } from "../database/audit";
import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { personStore } from "./people-store";
import { teamStore } from "./store";
import { absenceStore } from "./work-stores";

const toFew = "Why somebody is away is told to their own team lead and to administrators.";

/**
 * Refuses everybody but the lead of the person's own team and administrators. Asked of what is stored, never of an open scenario:
 * nobody becomes somebody's lead by supposing so.
 */
async function demandReasons(viewer: Viewer, absence: string): Promise<void> {
  const [found] = await absenceStore.find(reading, [absence]);
  if (!found) throw new Refusal("not-found", "There is no such absence.");
  const [person] = await personStore.find(reading, [found.person]);
  const { changed: teams } = await teamStore.load(reading, null);
  if (!person || !isOwnLead(viewer, person.team, teams)) throw new Refusal("forbidden", toFew);
}

/** Why somebody is away; "" where nothing is kept. Refuses all but their own lead and administrators. */
export async function readReason(viewer: Viewer, absence: string): Promise<string> {
  await demandReasons(viewer, absence);
  const [row] = await reading.query<{ reason: string }>(
    "SELECT reason FROM absence_reason WHERE absence = $1",
    [absence],
  );
  return row?.reason ?? "";
}

/** Keeps why somebody is away; "" forgets it. The audit trail says that it was changed, never what it says. */
export async function keepReason(
  viewer: Viewer,
  absence: string,
  reason: string,
  origin: Origin,
): Promise<void> {
  await demandReasons(viewer, absence);
  await transaction(async (tx) => {
    await (reason === ""
      ? tx.query("DELETE FROM absence_reason WHERE absence = $1", [absence])
      : tx.query(
          `INSERT INTO absence_reason (absence, reason) VALUES ($1, $2)
             ON CONFLICT (absence) DO UPDATE SET reason = excluded.reason`,
          [absence, reason],
        ));
    appendAudit(tx, [{ kind: "absence-reasons", recordId: absence, action: "update", origin, changes: [] }]);
  });
}
