"use client";
import { Button } from "@mantine/core";
import { useState } from "react";
import { printMonth } from "@/server/planning/month";
import type { CloudRecord, CostRecord } from "@/server/planning/sources/cost-series";
import { writeAmount } from "../../_parts/amount-text";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { showMonth } from "../../_parts/dates";
import { useLocale } from "../../_parts/locale";
import type { SeriesAnswer } from "./words";

const first = 13;

/** The records a series is made of, the newest first; of a bill with what was billed and what is effective. */
export function Records({ series }: { series: SeriesAnswer["series"] }) {
  return "provider" in series ? (
    <CloudRecords records={series.records} currency={series.currency} />
  ) : (
    <CostRecords records={series.records} currency={series.currency} />
  );
}

function useSome<Row>(rows: readonly Row[]) {
  const [all, setAll] = useState(false);
  const newest = rows.toReversed();
  const more = !all && rows.length > first && (
    <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
      All {rows.length} records
    </Button>
  );
  return { rows: all ? newest : newest.slice(0, first), more };
}

interface RecordsProps<Row> {
  records: readonly Row[];
  currency: string;
}

function CostRecords({ records, currency }: RecordsProps<CostRecord>) {
  const locale = useLocale();
  const { rows, more } = useSome(records);
  const columns: Column<CostRecord>[] = [
    {
      id: "month",
      title: "Month",
      value: (row) => printMonth(row.month),
      show: (row) => showMonth(row.month),
    },
    {
      id: "amount",
      title: "Amount",
      unit: currency,
      number: true,
      value: (row) => row.amount,
      show: (row) => writeAmount(row.amount, locale),
    },
  ];
  return (
    <>
      <DataTable
        caption="Records by month"
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.month)}
        empty={<p>No records yet.</p>}
      />
      {more}
    </>
  );
}

function CloudRecords({ records, currency }: RecordsProps<CloudRecord>) {
  const locale = useLocale();
  const { rows, more } = useSome(records);
  const columns: Column<CloudRecord>[] = [
    {
      id: "effectiveMonth",
      title: "Effective in",
      value: (row) => printMonth(row.effectiveMonth),
      show: (row) => showMonth(row.effectiveMonth),
    },
    { id: "charge", title: "Charge", value: (row) => row.charge },
    {
      id: "effective",
      title: "Effective",
      unit: currency,
      number: true,
      value: (row) => row.effective,
      show: (row) => writeAmount(row.effective, locale),
    },
    {
      id: "billedMonth",
      title: "Billed in",
      value: (row) => printMonth(row.billedMonth),
      show: (row) => showMonth(row.billedMonth),
    },
    {
      id: "billed",
      title: "Billed",
      unit: currency,
      number: true,
      value: (row) => row.billed,
      show: (row) => writeAmount(row.billed, locale),
    },
  ];
  return (
    <>
      <DataTable
        caption="What was billed, and in which month it is effective"
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.charge} ${row.billedMonth} ${row.effectiveMonth}`}
        empty={<p>No records yet.</p>}
      />
      {more}
    </>
  );
}
