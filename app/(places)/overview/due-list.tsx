"use client";
import Link from "next/link";
import type { Day } from "@/server/planning/day";
import { DataTable } from "../../_parts/data-table";
import type { Column } from "../../_parts/column";
import { showDay, showDistance } from "../../_parts/dates";
import { useLocale } from "../../_parts/locale";
import { printShort } from "../../_parts/money";
import type { OverviewAnswer } from "./overview";

type Due = OverviewAnswer["due"][number];

export const dueWords: Readonly<Record<Due["what"], string>> = {
  "cancel-by": "cancel by",
  "exercise-by": "extend by",
  "ends-without-successor": "ends, nothing follows",
  missed: "missed, renewed",
};

interface DueListProps {
  due: readonly Due[];
  today: Day;
  currency: string;
}

/** What has to be decided, soonest first, and what doing nothing costs. */
export function DueList({ due, today, currency }: DueListProps) {
  const locale = useLocale();
  if (due.length === 0) return <p>Nothing is due in the next 90 days.</p>;
  const columns: Column<Due>[] = [
    { id: "title", title: "Contract", value: (row) => row.title },
    { id: "what", title: "What", value: (row) => dueWords[row.what] },
    { id: "day", title: "Day", value: (row) => row.day, show: (row) => showDay(row.day) },
    {
      id: "left",
      title: "",
      value: (row) => row.daysLeft,
      show: (row) => showDistance(row.day, today),
      spare: true,
    },
    {
      id: "amount",
      title: "Next term",
      number: true,
      value: (row) => row.amount,
      show: (row) => printShort(row.amount, currency, locale),
    },
  ];
  return (
    <>
      <DataTable
        caption="What has to be decided in the next 90 days"
        columns={columns}
        rows={due.slice(0, 10)}
        rowKey={(row) => `${row.contract} ${row.what}`}
        href={(row) => `/contracts/${encodeURIComponent(row.contract)}`}
      />
      {due.length > 10 && <Link href="/contracts?sort=due">{due.length - 10} more</Link>}
    </>
  );
}
