"use client";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import type { AppRouter } from "@/server/router";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { showMoment } from "../../_parts/dates";
import { recordHref, recordKind } from "../records";

type Entry = inferRouterOutputs<AppRouter>["audit"]["recent"][number];

const throughOf = ({ door, file, line }: Entry): string =>
  [door, file && (line === null ? file : `${file}, line ${line}`)].filter(Boolean).join(" · ");

const most = 4;

const changesOf = ({ changes }: Entry): string => {
  const said = changes.slice(0, most).map(({ field, from, to }) => `${field}: ${from ?? "–"} → ${to ?? "–"}`);
  return [...said, ...(changes.length > most ? [`and ${changes.length - most} more`] : [])].join("; ");
};

const columns: Column<Entry>[] = [
  { id: "at", title: "When", value: ({ at }) => at.toISOString(), show: ({ at }) => showMoment(at) },
  { id: "who", title: "Who", value: ({ actorName }) => actorName },
  { id: "action", title: "Did", value: ({ action }) => action },
  {
    id: "record",
    title: "To what",
    value: ({ kind, recordId }) => `${recordKind(kind)} ${recordId}`,
    show: ({ kind, recordId }) => {
      const href = recordHref(`${kind}/${recordId}`);
      const name = `${recordKind(kind)} ${recordId}`;
      return href ? <Link href={href}>{name}</Link> : name;
    },
  },
  { id: "changes", title: "From and to", value: changesOf },
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
