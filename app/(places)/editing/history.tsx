"use client";
import { type HistoryEntry, HistoryList } from "../../_parts/history-list";
import type { Outputs } from "../../_trpc/client";
import { fieldName } from "../field-words";

type Audited = Outputs["contracts"]["history"][number];

const actions: Partial<Record<Audited["action"], string>> = {
  create: "created",
  update: "changed",
  remove: "removed",
  import: "imported",
  clear: "cleared",
};

const doors: Readonly<Record<Audited["door"], string>> = {
  screen: "on screen",
  import: "by import",
  command: "by command line",
  api: "over the API",
  demo: "with the demo organisation",
};

/** "contracts.csv, line 12"; null: it was typed. */
const fileOf = ({ file, line }: Pick<Audited, "file" | "line">): string | null =>
  file === null ? null : line === null ? file : `${file}, line ${line}`;

const asEntry = (entry: Audited): HistoryEntry => ({
  sequence: entry.sequence,
  at: entry.at,
  who: entry.actorName,
  through: [doors[entry.door], fileOf(entry)].filter(Boolean).join(" "),
  action: actions[entry.action] ?? entry.action,
  changes: entry.changes.map(({ field, from, to }) => ({ field: fieldName(field), from, to })),
});

const most = 20;

/** Who changed what in a record; that it was made or removed says enough without its values. */
export function RecordHistory({ entries }: { entries: readonly Audited[] }) {
  const shown = entries.slice(0, most).map((entry) => {
    const one = asEntry(entry);
    return entry.action === "create" || entry.action === "remove" ? { ...one, changes: [] } : one;
  });
  return (
    <>
      <HistoryList entries={shown} />
      {entries.length > most && (
        <p>
          The newest {most} of {entries.length} changes.
        </p>
      )}
    </>
  );
}

/** Where a record came from: the last file and line, else the door it was made through. */
export function sourceOf(entries: readonly Audited[]): string {
  const imported = entries.find(({ file }) => file !== null);
  if (imported) return fileOf(imported) ?? "";
  const first = entries.at(-1);
  return first ? `made ${doors[first.door]} by ${first.actorName}` : "unknown";
}

/** Who saved last, for a conflict. */
export const lastEditor = (entries: readonly Audited[]): string => entries[0]?.actorName ?? "Someone else";
