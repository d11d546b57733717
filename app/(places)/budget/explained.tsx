"use client";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Month, monthAt, monthsFrom, printMonth } from "@/server/planning/month";
import { DataTable } from "../../_parts/data-table";
import type { Column } from "../../_parts/column";
import { showMonth } from "../../_parts/dates";
import { ErrorState } from "../../_parts/empty-state";
import { WaitingTable } from "../../_parts/waiting";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { Arithmetic } from "../editing/arithmetic";
import type { Asked } from "./asked";

type LineRow = Outputs["budget"]["lines"]["rows"][number];

/** One line in one month: the arithmetic behind it, or the ledger's postings with file and line. */
export function Explained({ row, asked }: { row: LineRow; asked: Asked }) {
  const months = monthsFrom(asked.from, monthAt(asked.from + asked.months - 1)).filter(
    (_, i) => row.amounts[i] !== 0,
  );
  const [month, choose] = useState<Month>(months[0] ?? asked.from);
  const { line } = row;
  return (
    <section aria-label="Explain this number">
      <h3>Explain this number: {row.labels[0]}</h3>
      {months.length > 1 && (
        <NativeSelect
          size="xs"
          label="Month"
          w="10rem"
          value={month}
          onChange={({ currentTarget }) => choose(monthAt(Number(currentTarget.value)))}
          data={months.map((m) => ({ value: String(m), label: showMonth(m) }))}
        />
      )}
      {line?.source === "ledger" ? (
        <Postings month={month} line={line} />
      ) : line?.source === "budget" ? (
        <p>This amount was approved with the budget; its version keeps it as it was said.</p>
      ) : line && !line.record.startsWith("team:") ? (
        <Arithmetic id={line.id} month={month} />
      ) : (
        <p>The money of people is shown for groups of at least five.</p>
      )}
    </section>
  );
}

type Posting = Outputs["ledger"]["postings"][number];

function Postings({ month, line }: { month: Month; line: NonNullable<LineRow["line"]> }) {
  const trpc = useTRPC();
  const { costCentre, category, vendor } = line;
  const { data, error } = useQuery(
    trpc.ledger.postings.queryOptions({ month: printMonth(month), costCentre, category, vendor }),
  );
  if (error) return <ErrorState happened="The postings could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingTable rows={3} what="postings" />;
  const columns: Column<Posting>[] = [
    { id: "text", title: "Text", value: (row) => row.text ?? row.document ?? row.postingId ?? "–" },
    { id: "document", title: "Document", value: (row) => row.document, spare: true },
    {
      id: "source",
      title: "File and line",
      value: (row) => (row.file ? `${row.file}, line ${row.line ?? "?"}` : "typed"),
    },
    {
      id: "amount",
      title: "Amount",
      number: true,
      value: (row) => Number(row.amount),
      show: (row) => `${row.amount} ${row.currency}`,
    },
  ];
  return (
    <DataTable
      caption="The ledger's postings behind the amount"
      columns={columns}
      rows={data}
      rowKey={(row) => row.id}
    />
  );
}
