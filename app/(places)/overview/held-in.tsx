"use client";
import { useQuery } from "@tanstack/react-query";
import type { Day } from "@/server/planning/day";
import { type Month, printMonth } from "@/server/planning/month";
import { arrange, type Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { showDay, showDistance } from "../../_parts/dates";
import { ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { printExact } from "../../_parts/money";
import { useTableQuery } from "../../_parts/table-query";
import { WaitingTable } from "../../_parts/waiting";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { recordHref, recordKind } from "../records";
import { useView } from "../use-view";

type Held = Outputs["budget"]["avoidableIn"]["rows"][number];

const holdNames: Readonly<Record<Held["hold"], string>> = {
  committed: "committed",
  avoidable: "still avoidable",
  sunk: "sunk",
};

const most = 25;

/** Where a record is seen; people who are shown as a group, and a rate of vacancies, have no page of their own. */
export const hrefOf = (subject: string): string =>
  /^positions\/(team:|vacancy-rate$)/.test(subject) ? "/team" : (recordHref(subject) ?? "/budget");

/** The records behind one month of the curve, the largest first. */
export function HeldIn({ month, today }: { month: Month; today: Day }) {
  const trpc = useTRPC();
  const { view } = useView();
  const { data, error } = useQuery(trpc.budget.avoidableIn.queryOptions({ month: printMonth(month), view }));
  const locale = useLocale();
  const columns: Column<Held>[] = [
    { id: "title", title: "Record", value: (row) => row.title },
    {
      id: "kind",
      title: "Kind",
      value: (row) => recordKind(row.subject.slice(0, row.subject.indexOf("/"))),
      spare: true,
    },
    { id: "hold", title: "What it is", value: (row) => holdNames[row.hold] },
    {
      id: "day",
      title: "Decide by",
      value: (row) => row.decideBy,
      show: (row) =>
        row.decideBy === null ? "–" : `${showDay(row.decideBy)}, ${showDistance(row.decideBy, today)}`,
    },
    {
      id: "amount",
      title: "Amount",
      unit: data?.currency ?? "",
      number: true,
      value: (row) => row.amount,
      show: (row) => printExact(row.amount, data?.currency ?? "", locale),
    },
  ];
  const { query, sort } = useTableQuery(columns);
  if (error) return <ErrorState happened="The month could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingTable rows={8} what="month" />;
  return (
    <>
      <DataTable
        caption="What of the month is committed, sunk, or can still be decided and until when"
        columns={columns}
        rows={arrange(data.rows, columns, query).slice(0, most)}
        rowKey={(row) => `${row.subject} ${row.hold}`}
        href={(row) => hrefOf(row.subject)}
        sort={query.sort}
        onSort={sort}
        empty={<p>Nothing is planned in this month.</p>}
      />
      {data.count > most && <p>{data.count - most} smaller ones are not shown.</p>}
    </>
  );
}
