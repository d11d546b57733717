import { isOwnLead } from "../access/own-lead";
import type { Viewer } from "../access/viewer";
import { appendAudit } from "../database/audit";
import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { personStore } from "./people-store";
import { findReason, keepReasons } from "./reason-store";
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
  return (await findReason(reading, absence)) ?? "";
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
    await keepReasons(tx, new Map([[absence, reason]]));
    appendAudit(tx, [{ kind: "absence-reasons", recordId: absence, action: "update", origin, changes: [] }]);
  });
}
