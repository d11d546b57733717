"use client";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Month, monthAt, monthsFrom, printMonth } from "@/server/planning/month";
import { DataTable } from "../../_parts/data-table";
import type { Column } from "../../_parts/column";
import { showMonth } from "../../_parts/dates";
import { ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { printExact } from "../../_parts/money";
import { WaitingTable } from "../../_parts/waiting";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { useView } from "../use-view";
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

/** The arithmetic behind one amount of a line. */
export function Arithmetic({ id, month }: { id: string; month: Month }) {
  const trpc = useTRPC();
  const locale = useLocale();
  const { view } = useView();
  const { data, error } = useQuery(
    trpc.budget.explain.queryOptions({ lineId: id, month: printMonth(month), view }),
  );
  if (error) return <ErrorState happened="This amount is not explained" remedy={error.message} />;
  if (!data) return <WaitingTable rows={3} what="arithmetic" />;
  return (
    <>
      <p>
        <strong>
          {showMonth(month)}: {printExact(data.amount, data.currency, locale)} {data.currency}
        </strong>
      </p>
      <ol>
        {data.addends.map(({ text, value }) => (
          <li key={text}>
            {text} = {value}
          </li>
        ))}
      </ol>
      <p>{data.sentence}</p>
    </>
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
