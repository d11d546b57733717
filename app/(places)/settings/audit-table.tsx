"use client";
import type { Outputs } from "../../_trpc/client";
import Link from "next/link";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { showMoment } from "../../_parts/dates";
import { recordHref, recordKind } from "../records";
import classes from "./settings.module.css";

type Entry = Outputs["audit"]["recent"][number];

const kinds: Readonly<Record<string, string>> = {
  users: "User",
  tokens: "Token",
  closes: "Close",
  settings: "Settings",
  budget: "Budget",
  actuals: "Actuals",
  procedures: "Question",
  "fx-rates": "Rate",
  "cost-categories": "Cost category",
};

const acts: Readonly<Record<Entry["action"], string>> = {
  create: "made",
  update: "changed",
  remove: "removed",
  import: "imported",
  clear: "cleared",
  "sign-in": "signed in",
  "sign-out": "signed out",
  denied: "was denied",
  export: "exported",
};

// A number made by the machine says nothing to a reader; what was changed of it stands beside it.
const isMade = (id: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id);

function subjectOf({ kind, recordId, actorId }: Entry): string {
  const word = kinds[kind] ?? recordKind(kind);
  if (recordId === actorId) return "Own account";
  return isMade(recordId) || recordId === "organisation" ? word : `${word} ${recordId}`;
}

const throughOf = ({ door, file, line }: Entry): string =>
  [door, file && (line === null ? file : `${file}, line ${line}`)].filter(Boolean).join(" · ");

const most = 4;

const changesOf = ({ changes }: Entry): string => {
  const said = changes.slice(0, most).map(({ field, from, to }) => `${field}: ${from ?? "–"} → ${to ?? "–"}`);
  return [...said, ...(changes.length > most ? [`and ${changes.length - most} more`] : [])].join("; ");
};

const columns: Column<Entry>[] = [
  {
    id: "at",
    title: "When",
    value: ({ at }) => at.toISOString(),
    show: ({ at }) => <span className={classes.whole}>{showMoment(at)}</span>,
  },
  { id: "who", title: "Who", value: ({ actorName }) => actorName },
  { id: "action", title: "Did", value: ({ action }) => acts[action] },
  {
    id: "record",
    title: "To what",
    value: subjectOf,
    show: (entry) => {
      const href = recordHref(`${entry.kind}/${entry.recordId}`);
      return href ? <Link href={href}>{subjectOf(entry)}</Link> : subjectOf(entry);
    },
  },
  { id: "changes", title: "From and to", value: (entry) => changesOf(entry) || null },
  { id: "through", title: "Through", value: throughOf, spare: true },
];

/** Entries of the audit trail as they were written. */
export const AuditTable = ({ entries }: { entries: readonly Entry[] }) => (
  <DataTable
    caption="Audit trail, newest first"
    columns={columns}
    rows={entries}
    rowKey={({ sequence }) => String(sequence)}
    empty={<p>Nothing was changed yet.</p>}
  />
);
