"use client";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { monthAt, monthsFrom } from "@/server/planning/month";
import { RecordMonths } from "../../../_charts/record-months";
import { changed } from "../../../_parts/address";
import type { Column } from "../../../_parts/column";
import { DataTable } from "../../../_parts/data-table";
import { showDay, showSpan } from "../../../_parts/dates";
import { DetailPanel, Facts } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { printExact } from "../../../_parts/money";
import { WaitingChart } from "../../../_parts/waiting";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { RecordHistory, sourceOf } from "../../editing/history";
import { useHere, useMay } from "../../organisation";
import { useView } from "../../use-view";
import { dueWords } from "../words";
import { VendorEdit } from "./vendor-edit";

type Answer = Outputs["budget"]["vendor"];

/** One vendor beside the list: its spend, its contracts, its names. */
export function VendorDetail({ id }: { id: string }) {
  const trpc = useTRPC();
  const { view, address } = useView();
  const mayEdit = useMay("edit-records");
  const { data, error } = useQuery(trpc.budget.vendor.queryOptions({ id, view }));
  const closeHref = `/contracts/vendors${changed(address, { edit: null })}`;
  if (error)
    return (
      <DetailPanel title={id} closeHref={closeHref}>
        <ErrorState happened="This vendor could not be shown" remedy={error.message} />
      </DetailPanel>
    );
  if (!data)
    return (
      <DetailPanel title="Vendor" closeHref={closeHref}>
        <WaitingChart height={300} what="vendor" />
      </DetailPanel>
    );
  const editing = mayEdit && address.get("edit") === "1";
  const { aliases, name } = data.row;
  return (
    <DetailPanel
      title={name}
      subtitle={aliases.length ? `also called ${aliases.join(", ")}` : undefined}
      closeHref={closeHref}
      actions={
        mayEdit &&
        !editing && (
          <Button
            component={Link}
            href={changed(address, { edit: "1" })}
            scroll={false}
            variant="default"
            leftSection={<IconPencil size={14} />}
          >
            Edit
          </Button>
        )
      }
    >
      {editing ? <VendorEdit id={id} closeHref={closeHref} /> : <Shown answer={data} />}
    </DetailPanel>
  );
}

function Shown({ answer: { row, year, currency, months, contracts } }: { answer: Answer }) {
  const here = useHere();
  const locale = useLocale();
  const router = useRouter();
  const { address } = useView();
  const all = monthsFrom(months.from, monthAt(months.from + months.totals.length - 1));
  const label = (years: number) => fiscalYearLabel(monthAt(year + years * 12), here);
  const print = (amount: number) => printExact(amount, currency, locale);
  return (
    <>
      <Facts
        facts={[
          [label(-1), print(row.lastYear)],
          [label(0), print(row.thisYear)],
          [label(1), print(row.nextYear)],
          ["Contracts", row.contracts],
        ]}
      />
      <RecordMonths
        title={{ who: row.name, what: "spend", period: showSpan(months.from, all.at(-1) ?? months.from) }}
        currency={currency}
        months={all}
        amounts={months.totals}
        lastClose={months.lastClose}
        calendar={here}
        height={200}
        onMonth={() => router.push(`/budget${changed(address, { vendor: row.id, by: null, edit: null })}`)}
      />
      <h3>Contracts</h3>
      <Contracts rows={contracts} currency={currency} yearName={label(0)} />
      <Past id={row.id} />
    </>
  );
}

type ContractRow = Answer["contracts"][number];

function Contracts({
  rows,
  currency,
  yearName,
}: {
  rows: readonly ContractRow[];
  currency: string;
  yearName: string;
}) {
  const locale = useLocale();
  const columns: Column<ContractRow>[] = [
    { id: "title", title: "Contract", value: (row) => row.title },
    {
      id: "due",
      title: "To decide",
      value: (row) => row.due?.day ?? null,
      show: (row) => (row.due ? `${dueWords[row.due.what]} ${showDay(row.due.day)}` : "–"),
    },
    {
      id: "thisYear",
      title: yearName,
      unit: currency,
      number: true,
      value: (row) => row.thisYear,
      show: (row) =>
        row.converted ? printExact(row.thisYear, currency, locale) : `no rate (${row.currency})`,
    },
  ];
  return (
    <DataTable
      caption="Contracts with this vendor"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      href={(row) => `/contracts/${encodeURIComponent(row.id)}`}
      empty={<p>No contract with this vendor; its spend comes from bills or the ledger.</p>}
    />
  );
}

function Past({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().vendors.history.queryOptions({ id }));
  return (
    <>
      <h3>History</h3>
      {data && (
        <>
          <p>Source: {sourceOf(data)}</p>
          <RecordHistory entries={data} />
        </>
      )}
    </>
  );
}
