"use client";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { printMinor } from "@/server/planning/money";
import { monthAt } from "@/server/planning/month";
import { changed } from "../../../_parts/address";
import type { Column } from "../../../_parts/column";
import { EmptyState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { type AmountFormat, formatFor, printAmount, printExact } from "../../../_parts/money";
import { RecordList } from "../../../_parts/record-list";
import { StatusMark } from "../../../_parts/status-mark";
import type { Outputs } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { useView } from "../../use-view";
import { riskTones } from "./words";

type List = Outputs["budget"]["vendors"];
type Row = List["rows"][number];

const years = ["lastYear", "thisYear", "nextYear"] as const;

/** All vendors with what is spent with them, how they were judged, and what leaving takes. */
export function VendorList({ list, openId }: { list: List; openId: string | null }) {
  const { address } = useView();
  const locale = useLocale();
  const format = formatFor(
    list.rows.flatMap((row) => years.map((id) => row[id])),
    list.currency,
    locale,
  );
  const sum = (rows: readonly Row[], id: (typeof years)[number]) =>
    printAmount(
      rows.reduce((total, row) => total + row[id], 0),
      format,
    );
  return (
    <RecordList
      noun="vendors"
      caption="Vendors with what is spent with them"
      columns={useVendorColumns(list, format)}
      rows={list.rows}
      rowKey={(row) => row.id}
      href={(row) =>
        `/contracts/vendors/${encodeURIComponent(row.id)}${changed(address, { edit: null, merge: null })}`
      }
      openKey={openId}
      usual={{ column: "thisYear", descending: true }}
      totals={(rows) => Object.fromEntries(years.map((id) => [id, sum(rows, id)]))}
      empty={
        <EmptyState
          title="No vendors yet"
          template={<a href="/api/imports/template/vendors">Template of vendors (CSV)</a>}
        >
          Those who are paid belong here. They come with contracts and bills, or can be typed and imported.
        </EmptyState>
      }
    />
  );
}

function useVendorColumns({ currency, year }: List, format: AmountFormat): Column<Row>[] {
  const here = useHere();
  const { locale } = format;
  const amounts = years.map(
    (id, at): Column<Row> => ({
      id,
      title: fiscalYearLabel(monthAt(year + (at - 1) * 12), here),
      unit: format.unit,
      number: true,
      spare: id === "lastYear",
      value: (row) => Number(printMinor(row[id], currency)),
      show: (row) => (
        <span title={`${printExact(row[id], currency, locale)} ${currency}`}>
          {printAmount(row[id], format)}
        </span>
      ),
    }),
  );
  return [
    { id: "name", title: "Vendor", value: (row) => row.name },
    { id: "aliases", title: "Also called", value: (row) => row.aliases.join(", ") || null, spare: true },
    {
      id: "tier",
      title: "Tier",
      value: (row) => row.tier,
      show: (row) => row.tier ?? "?",
      choice: true,
      spare: true,
    },
    {
      id: "risk",
      title: "Risk",
      value: (row) => row.risk,
      show: (row) =>
        row.risk === null ? "?" : <StatusMark tone={riskTones[row.risk]}>{row.risk}</StatusMark>,
      choice: true,
      spare: true,
    },
    {
      id: "score",
      title: "Score",
      unit: "of 5",
      number: true,
      value: (row) => (row.score === null ? null : Number(row.score)),
      show: (row) => row.score ?? "?",
      spare: true,
    },
    {
      id: "exit",
      title: "To leave",
      unit: "days",
      number: true,
      value: (row) => row.exitEffortDays,
      show: (row) => row.exitEffortDays ?? "?",
      spare: true,
    },
    { id: "contracts", title: "Contracts", number: true, value: (row) => row.contracts },
    ...amounts,
  ];
}
