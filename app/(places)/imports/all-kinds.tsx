"use client";
import Link from "next/link";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import type { KindHere } from "./guide-steps";
import { KindFiles } from "./kind-files";
import { isBill, kindHref, kindName } from "./kinds";

const columnsIn = (locale: string): Column<KindHere>[] => [
  {
    id: "kind",
    title: "In this order",
    value: ({ kind }) => kindName(kind),
  },
  { id: "about", title: "What it is", value: ({ about }) => about, spare: true },
  {
    id: "records",
    title: "There now",
    number: true,
    value: ({ records }) => records,
    show: ({ kind, records }) =>
      records > 0 ? <Link href={kindHref(kind)}>{printNumber(records, locale)}</Link> : "–",
  },
  {
    id: "template",
    title: "Template",
    value: ({ kind }) => kind,
    show: ({ kind }) => (isBill(kind) ? "–" : <KindFiles what="template" kind={kind} />),
  },
  {
    id: "export",
    title: "Export",
    value: ({ kind }) => kind,
    show: ({ kind, records }) => (records === 0 ? "–" : <KindFiles what="export" kind={kind} />),
  },
];

/** All that can be brought in and taken out again, with the same columns. */
export function AllKinds({ kinds }: { kinds: readonly KindHere[] }) {
  const locale = useLocale();
  return (
    <DataTable
      caption="Kinds of files in the order in which they are imported"
      columns={columnsIn(locale)}
      rows={kinds}
      rowKey={({ kind }) => kind}
    />
  );
}
