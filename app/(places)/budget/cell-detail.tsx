"use client";
import { Button, CloseButton } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { kindRead } from "@/server/planning/line";
import { monthAt, parseMonth, printMonth } from "@/server/planning/month";
import { DataTable } from "../../_parts/data-table";
import type { Column } from "../../_parts/column";
import { showSpan } from "../../_parts/dates";
import { ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { printExact } from "../../_parts/money";
import { Panel } from "../../_parts/page";
import { WaitingTable } from "../../_parts/waiting";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { recordHref } from "../records";
import { useView } from "../use-view";
import { type Asked, tableQuestion } from "./asked";
import type { Span } from "./columns";
import { useNotes } from "./download";
import { Explained } from "./explained";

type Lines = Outputs["budget"]["lines"];
type LineRow = Lines["rows"][number];

/** What stands behind the number that was clicked: its lines, and one level down the arithmetic or the postings of a line. */
export function CellDetail({ asked, spans }: { asked: Asked; spans: readonly Span[] }) {
  const { address, set } = useView();
  const cell = address.get("cell");
  if (cell === null) return null;
  const [id, key = ""] = cell.split("~");
  const span = spans.find((one) => one.id === id);
  const month = parseMonth(id ?? "");
  if (!span && month === null) return null;
  const from = span ? monthAt(asked.from + span.from) : (month ?? asked.from);
  const months = span ? span.to - span.from : 1;
  const close = (
    <CloseButton size="sm" aria-label="Close the lines" onClick={() => set({ cell: null, line: null })} />
  );
  return (
    <Panel
      title={`Lines behind ${key || "none"}, ${showSpan(from, monthAt(from + months - 1))}`}
      aside={close}
    >
      <Behind asked={{ ...asked, from, months, filters: { ...asked.filters, [asked.by]: [key] } }} />
    </Panel>
  );
}

function Behind({ asked }: { asked: Asked }) {
  const trpc = useTRPC();
  const { view, address } = useView();
  const { data, error } = useQuery(trpc.budget.lines.queryOptions(tableQuestion(asked, view)));
  const notes = useNotes(asked, view);
  const line = address.get("line");
  if (error) return <ErrorState happened="The lines could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingTable rows={6} what="lines" />;
  const open = data.rows.find((row) => row.keys[0] === line);
  return (
    <>
      <LineTable lines={data} />
      <Button
        size="compact-xs"
        variant="subtle"
        mt="xs"
        leftSection={<IconDownload size={14} />}
        loading={notes.isPending}
        onClick={() => notes.mutate()}
      >
        CSV with the arithmetic
      </Button>
      {open && <Explained key={`${line} ${printMonth(asked.from)}`} row={open} asked={asked} />}
    </>
  );
}

const words: Readonly<Record<string, string>> = {
  actual: "actual",
  assumed: "assumed",
  committed: "committed",
  overlap: "overlap",
  "not-booked": "not booked",
  "not-confirmed": "not confirmed",
  forecast: "forecast",
};

/** The marks that hold in some month of a horizon. */
const marksOf = ({ line }: LineRow, from: number, months: number): string =>
  [
    ...new Set(
      (line?.marks ?? [])
        .filter((span) => span.from < from + months && span.to >= from)
        .map(({ mark }) => words[mark] ?? mark),
    ),
  ].join(", ");

function LineTable({ lines }: { lines: Lines }) {
  const locale = useLocale();
  const { address } = useView();
  const opened = (id: string) => {
    const next = new URLSearchParams(address);
    next.set("line", id);
    return `/budget?${next}`;
  };
  const columns: Column<LineRow>[] = [
    { id: "line", title: "Line", value: (row) => row.labels[0] ?? "" },
    { id: "part", title: "Part", value: (row) => row.line?.part ?? "" },
    {
      id: "marks",
      title: "Marks",
      value: (row) => marksOf(row, lines.from, lines.totals.length),
      spare: true,
    },
    {
      id: "record",
      title: "Record",
      value: (row) => row.line?.record ?? "",
      show: (row) => <RecordLink row={row} />,
      spare: true,
    },
    {
      id: "amount",
      title: "Amount",
      unit: lines.currency,
      number: true,
      value: (row) => row.total,
      show: (row) =>
        printExact(row.total, row.currency ?? lines.currency, locale) +
        (row.currency ? ` ${row.currency}` : ""),
    },
  ];
  return (
    <>
      <DataTable
        caption="The lines behind the number, largest first; a line opens to its arithmetic"
        columns={columns}
        rows={lines.rows}
        rowKey={(row) => row.keys[0] ?? ""}
        href={(row) => opened(row.keys[0] ?? "")}
        openKey={address.get("line")}
        totals={{ amount: printExact(lines.total, lines.currency, locale) }}
      />
      {lines.count > lines.rows.length && (
        <p>
          The largest {lines.rows.length} of {lines.count} lines.
        </p>
      )}
    </>
  );
}

function RecordLink({ row: { line } }: { row: LineRow }) {
  const kind = line && kindRead(line.source);
  const href = line ? recordHref(`${kind}/${line.record}`) : null;
  return href ? <Link href={href}>open</Link> : "–";
}
