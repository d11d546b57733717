"use client";
import Link from "next/link";
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
export function VendorContracts({ answer: { row, contracts, currency, year } }: { answer: VendorAnswer }) {
  const locale = useLocale();
  const here = useHere();
  const columns: Column<ContractRow>[] = [
    { id: "title", title: "Contract", value: (one) => one.title },
    {
      id: "due",
      title: "To decide",
      value: (one) => one.due?.day ?? null,
      show: ({ due }) => (due ? `${dueWords[due.what]} ${showDay(due.day)}` : "–"),
    },
    {
      id: "earliest",
      title: "Earliest end",
      value: (one) => one.earliestEnd,
      show: ({ earliestEnd }) => (earliestEnd === null ? "–" : showDay(earliestEnd)),
    },
    {
      id: "thisYear",
      title: fiscalYearLabel(year, here),
      unit: currency,
      number: true,
      value: (one) => one.thisYear,
      show: (one) =>
        one.converted ? printExact(one.thisYear, currency, locale) : `no rate (${one.currency})`,
    },
  ];
  return (
    <>
      <h3>Contracts</h3>
      <DataTable
        caption="Contracts with this vendor"
        columns={columns}
        rows={contracts}
        rowKey={(one) => one.id}
        href={({ id }) => `/contracts/${encodeURIComponent(id)}`}
        empty={<p>No contract with this vendor; its spend comes from bills or the ledger.</p>}
      />
      {contracts.length > 0 && (
        <p>
          <Link href={`/contracts/invoices?vendor=${encodeURIComponent(row.id)}`}>
            What it charged against these contracts
          </Link>
        </p>
      )}
    </>
  );
}
