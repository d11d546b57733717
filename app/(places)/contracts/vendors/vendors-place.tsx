"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { printMinor } from "@/server/planning/money";
import { monthAt } from "@/server/planning/month";
import { changed } from "../../../_parts/address";
import type { Column } from "../../../_parts/column";
import { WithDetail } from "../../../_parts/detail-panel";
import { EmptyState, ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { type AmountFormat, formatFor, printAmount, printExact } from "../../../_parts/money";
import { PageHeader, Panel } from "../../../_parts/page";
import { RecordList } from "../../../_parts/record-list";
import { WaitingTable } from "../../../_parts/waiting";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { useHere, useMay } from "../../organisation";
import { useView } from "../../use-view";
import { ContractsTabs } from "../contracts-tabs";
import { finding } from "./finding";

type List = Outputs["budget"]["vendors"];
type Row = List["rows"][number];

/** All vendors, with the open one beside the list. */
export function VendorsPlace({ children }: { children: ReactNode }) {
  const segment = useSelectedLayoutSegment();
  const openId = segment === null ? null : decodeURIComponent(segment);
  return <WithDetail list={<Vendors openId={openId} />} detail={openId === null ? null : children} />;
}

function Vendors({ openId }: { openId: string | null }) {
  const trpc = useTRPC();
  const here = useHere();
  const locale = useLocale();
  const { view, address } = useView();
  const mayEdit = useMay("edit-records");
  const { data, error } = useQuery(trpc.budget.vendors.queryOptions({ view }));
  if (error) return <ErrorState happened="The vendors could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingTable rows={14} what="vendors" />;
  const year = fiscalYearLabel(data.year, here);
  return (
    <>
      <PageHeader
        back={<ContractsTabs />}
        finding={data.rows.length ? finding(data.rows, year, locale) : "Vendors"}
        title={[
          here.name,
          `${data.rows.length} vendors`,
          view === "cash" ? "cash" : "cost (P&L)",
          data.currency,
          "AC and FC",
        ]}
        actions={
          mayEdit && (
            <Button
              component={Link}
              href={`/contracts/vendors/new${changed(address, { edit: null })}`}
              scroll={false}
              leftSection={<IconPlus size={14} />}
            >
              New vendor
            </Button>
          )
        }
      />
      <Panel>
        <VendorList list={data} openId={openId} />
      </Panel>
    </>
  );
}

const years = ["lastYear", "thisYear", "nextYear"] as const;

function VendorList({ list, openId }: { list: List; openId: string | null }) {
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
      href={(row) => `/contracts/vendors/${encodeURIComponent(row.id)}${changed(address, { edit: null })}`}
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
    { id: "contracts", title: "Contracts", number: true, value: (row) => row.contracts },
    ...amounts,
  ];
}
