import { createHash } from "node:crypto";
import type { AuditEntry } from "./audit-entry";

type Unhashed = Omit<AuditEntry, "hash">;

/** The hash of a row: of the hash before it and of everything the row says. */
export function chained(before: string, entry: Unhashed): string {
  const { sequence, at, actorId, actorName, door, file, line, note, kind, recordId, action, changes } = entry;
  const said = [
    sequence,
    at.toISOString(),
    actorId,
    actorName,
    door,
    file,
    line,
    note,
    kind,
    recordId,
    action,
  ];
  const what = changes.map(({ field, from, to }) => [field, from, to]);
  return createHash("sha256")
    .update(`${before}\n${JSON.stringify([...said, what])}`)
    .digest("hex");
}
