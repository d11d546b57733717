"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { type Day, printDay } from "@/server/planning/day";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { printMinor } from "@/server/planning/money";
import { monthAt } from "@/server/planning/month";
import { changed } from "../../_parts/address";
import type { Column } from "../../_parts/column";
import { showDay, showDistance } from "../../_parts/dates";
import { EmptyState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { type AmountFormat, formatFor, printAmount, printExact, unknown } from "../../_parts/money";
import { ListFrame } from "../../_parts/record-list";
import { StatusMark } from "../../_parts/status-mark";
import { useTableQuery } from "../../_parts/table-query";
import { useTRPCClient } from "../../_trpc/client";
import { useHere, useMay } from "../organisation";
import { useView } from "../use-view";
import { BulkEdit } from "./bulk-edit";
import { downloadedColumns } from "./contract-download";
import classes from "./contracts.module.css";
import { narrowingIn } from "./narrowing";
import {
  type ContractList as Answer,
  type ContractRow,
  decisionWord,
  dueNotes,
  dueWords,
  pressing,
  stateWords,
} from "./words";

interface ContractListProps {
  list: Answer;
  openId: string | null;
}

const useContractQuery = (columns: readonly Column<ContractRow>[]) =>
  useTableQuery(columns, { column: "due", descending: false });

/** What is asked of the list of contracts: it stands in the address. */
export function useContractQuestion() {
  const { view, address } = useView();
  const columns = contractColumns;
  const { search, sort, choices, page } = useContractQuery(columns).query;
  return { view, search, sort, choices, page, show: narrowingIn(address) };
}

/** A page of contracts with their next deadline and what they cost, searched and sorted by the server. */
export function ContractList({ list, openId }: ContractListProps) {
  const { address } = useView();
  const locale = useLocale();
  const client = useTRPCClient();
  const mayEdit = useMay("edit-records");
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const { page: _, ...question } = useContractQuestion();
  const { thisYear, nextYear } = list.totals;
  const format = formatFor(
    [thisYear, nextYear, ...list.rows.flatMap((row) => [row.thisYear, row.nextYear])],
    list.currency,
    locale,
  );
  const columns = useContractColumns(list, format);
  const asked = useContractQuery(columns);
  if (list.all === 0) return <NoContracts />;
  if (list.listed === 0) return <NoneNarrowed />;
  return (
    <>
      {chosen.size > 0 && <BulkEdit ids={[...chosen]} onDone={() => choose(new Set())} />}
      <ListFrame
        noun="contracts"
        caption="Contracts with their next deadline and what they cost"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        href={(row) =>
          `/contracts/${encodeURIComponent(row.id)}${changed(address, { edit: null, line: null })}`
        }
        openKey={openId}
        asked={asked}
        all={list.listed}
        found={list.found}
        choicesOf={({ id }) => (id in list.choices ? list.choices[id as keyof Answer["choices"]] : [])}
        fetchFound={() => client.budget.contractDownload.query(question)}
        downloaded={downloadedColumns}
        totals={{ thisYear: printAmount(thisYear, format), nextYear: printAmount(nextYear, format) }}
        chosen={mayEdit ? { keys: chosen, choose } : undefined}
      />
    </>
  );
}

const inUnits = (amount: number, currency: string): number => Number(printMinor(amount, currency));
const dayText = (day: Day | null): string | null => (day === null ? null : printDay(day));

/** The columns one can ask for, before anything is answered. */
const contractColumns: readonly Column<ContractRow>[] = [
  "category",
  "centre",
  "state",
  "decision",
  "owner",
].map((id) => ({
  id,
  title: id,
  value: () => null,
  choice: true,
}));

function useContractColumns({ currency, today, year }: Answer, format: AmountFormat): Column<ContractRow>[] {
  const here = useHere();
  const { locale } = format;
  const amount = (id: "thisYear" | "nextYear", title: string): Column<ContractRow> => ({
    id,
    title,
    unit: format.unit,
    number: true,
    value: (row) => inUnits(row[id], currency),
    show: (row) =>
      row.converted ? (
        <span title={`${printExact(row[id], currency, locale)} ${currency}`}>
          {printAmount(row[id], format)}
        </span>
      ) : id === "thisYear" ? (
        <StatusMark tone="bad">no rate for {row.currency}</StatusMark>
      ) : (
        unknown
      ),
  });
  return [
    {
      id: "title",
      title: "Contract",
      value: (row) => row.title,
      show: (row) => <span className={classes.name}>{row.title}</span>,
    },
    { id: "vendor", title: "Vendor", value: (row) => row.vendorName },
    { id: "category", title: "Category", value: (row) => row.categoryName, choice: true, spare: true },
    { id: "centre", title: "Cost centre", value: (row) => row.costCentreName, choice: true, spare: true },
    {
      id: "state",
      title: "State",
      value: (row) => stateWords[row.state],
      choice: true,
      choiceWord: (state) => (isState(state) ? stateWords[state] : state),
      spare: true,
    },
    {
      id: "due",
      title: "To decide",
      value: (row) => dayText(row.due?.day ?? null),
      show: (row) => <NextDue row={row} today={today} />,
    },
    {
      id: "end",
      title: "Earliest end",
      value: (row) => dayText(row.earliestEnd),
      show: (row) => (
        <span className={classes.day}>{row.earliestEnd === null ? "–" : showDay(row.earliestEnd)}</span>
      ),
      spare: true,
    },
    amount("thisYear", fiscalYearLabel(year, here)),
    amount("nextYear", fiscalYearLabel(monthAt(year + 12), here)),
    {
      id: "decision",
      title: "Decision",
      value: (row) => decisionWord(row.decision),
      choice: true,
      spare: true,
    },
    { id: "owner", title: "Owner", value: (row) => row.owner, choice: true, spare: true },
  ];
}

/** "cancel by 30 Dec 2026, in 38 days". */
function NextDue({ row: { due, noticeServed }, today }: { row: ContractRow; today: Day }) {
  if (due === null) return noticeServed === null ? "–" : "notice served";
  return (
    <span className={classes.due}>
      <span>
        {dueWords[due.what]} {showDay(due.day)}
      </span>
      <StatusMark tone={pressing(due)}>
        {[showDistance(due.day, today), dueNotes[due.what]].filter(Boolean).join(", ")}
      </StatusMark>
    </span>
  );
}

const isState = (text: string): text is ContractRow["state"] => text in stateWords;

function NoContracts() {
  return (
    <EmptyState
      title="No contracts yet"
      action={
        <Button component={Link} href="/contracts/new">
          Type the first contract
        </Button>
      }
      template={<a href="/api/imports/template/contracts">Template of contracts (CSV)</a>}
    >
      Contracts with their terms, notice and prices belong here. Chartroom then says by when each must be
      decided, what it costs, and what doing nothing costs.
    </EmptyState>
  );
}

const NoneNarrowed = () => (
  <p className={classes.none}>No contract is in this list. That is good news, or show all.</p>
);
