"use client";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import type { Column } from "../../../_parts/column";
import { DataTable } from "../../../_parts/data-table";
import { showDay } from "../../../_parts/dates";
import { useLocale } from "../../../_parts/locale";
import { printExact } from "../../../_parts/money";
import { useHere } from "../../organisation";
import { dueWords } from "../words";
import type { VendorAnswer } from "./vendor-shown";

type ContractRow = VendorAnswer["contracts"][number];

/** The contracts with a vendor, each with what has to be decided next. */
export function VendorContracts({ answer: { contracts, currency, year } }: { answer: VendorAnswer }) {
  const locale = useLocale();
  const here = useHere();
  const columns: Column<ContractRow>[] = [
    { id: "title", title: "Contract", value: (row) => row.title },
    {
      id: "due",
      title: "To decide",
      value: (row) => row.due?.day ?? null,
      show: (row) => (row.due ? `${dueWords[row.due.what]} ${showDay(row.due.day)}` : "–"),
    },
    {
      id: "earliest",
      title: "Earliest end",
      value: (row) => row.earliestEnd,
      show: (row) => (row.earliestEnd === null ? "–" : showDay(row.earliestEnd)),
    },
    {
      id: "thisYear",
      title: fiscalYearLabel(year, here),
      unit: currency,
      number: true,
      value: (row) => row.thisYear,
      show: (row) =>
        row.converted ? printExact(row.thisYear, currency, locale) : `no rate (${row.currency})`,
    },
  ];
  return (
    <>
      <h3>Contracts</h3>
      <DataTable
        caption="Contracts with this vendor"
        columns={columns}
        rows={contracts}
        rowKey={(row) => row.id}
        href={(row) => `/contracts/${encodeURIComponent(row.id)}`}
        empty={<p>No contract with this vendor; its spend comes from bills or the ledger.</p>}
      />
    </>
  );
}
