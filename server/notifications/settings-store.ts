import { appendAudit } from "../database/audit";
import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import type { Transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { usualReminderDays } from "../planning/sources/contract";

/** How people are reminded. */
export interface ReminderSettings {
  readonly enabled: boolean;
  /** Days before a deadline, for records that say nothing else; furthest first. */
  readonly ladder: readonly number[];
  readonly version: number;
}

export async function readReminderSettings({ query }: Query): Promise<ReminderSettings> {
  const [row] = await query<{ enabled: boolean; ladder: number[]; version: number }>(
    "SELECT enabled, ladder, version FROM reminder_settings WHERE id = 1",
  );
  return row ?? { enabled: true, ladder: usualReminderDays, version: 1 };
}

const said = ({ enabled, ladder }: Pick<ReminderSettings, "enabled" | "ladder">) => ({
  enabled: enabled ? "on" : "off",
  ladder: ladder.join(", "),
});

/** Changes how people are reminded, when nobody else did meanwhile. */
export async function saveReminderSettings(
  tx: Transaction,
  change: ReminderSettings,
  origin: Origin,
): Promise<void> {
  const before = await readReminderSettings(tx);
  const ladder = [...new Set(change.ladder)].sort((a, b) => b - a);
  const [saved] = await tx.query(
    "UPDATE reminder_settings SET enabled = $1, ladder = $2, version = version + 1 WHERE id = 1 AND version = $3 RETURNING id",
    [change.enabled, ladder, change.version],
  );
  if (!saved)
    throw new Refusal("conflict", "Someone else changed these settings meanwhile.", { current: before });
  const [from, to] = [said(before), said({ ...change, ladder })];
  const changes = (["enabled", "ladder"] as const)
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ field, from: from[field], to: to[field] }));
  appendAudit(tx, [{ kind: "reminders", recordId: "settings", action: "update", origin, changes }]);
}
