"use client";
import { type Day, printDay } from "@/server/planning/day";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { printMinor } from "@/server/planning/money";
import { type Month, monthAt, printMonth } from "@/server/planning/month";
import { changed } from "../../../_parts/address";
import type { Column } from "../../../_parts/column";
import { showDay, showMonth } from "../../../_parts/dates";
import { EmptyState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { type AmountFormat, formatFor, printAmount, printExact } from "../../../_parts/money";
import { RecordList } from "../../../_parts/record-list";
import { StatusMark } from "../../../_parts/status-mark";
import { useHere } from "../../organisation";
import { useView } from "../../use-view";
import classes from "../infrastructure.module.css";
import { type AssetRow, type AssetsAnswer, assetHref, stateTones, stateWords } from "./words";

const amounts = ["cost", "bookValue", "thisYear", "nextYear"] as const;
type Amount = (typeof amounts)[number];

/** What is bought once and used for years: what it cost, what it is worth today, and how long it lasts. */
export function AssetList({ answer, openId }: { answer: AssetsAnswer; openId: string | null }) {
  const { address } = useView();
  const format = formatFor(
    answer.rows.flatMap((row) => amounts.map((id) => row[id])),
    answer.currency,
    useLocale(),
  );
  const sum = (rows: readonly AssetRow[], id: Amount) =>
    printAmount(
      rows.reduce((total, row) => total + (row.converted ? row[id] : 0), 0),
      format,
    );
  return (
    <RecordList
      noun="assets"
      caption="Assets with what they cost, what they are worth in the books, and when their useful life ends"
      columns={useAssetColumns(answer, format)}
      rows={answer.rows}
      rowKey={(row) => row.id}
      href={(row) => `${assetHref(row.id)}${changed(address, { edit: null })}`}
      openKey={openId}
      usual={{ column: "lifeEnd", descending: false }}
      totals={(rows) => Object.fromEntries(amounts.map((id) => [id, sum(rows, id)]))}
      empty={<NoAssets />}
    />
  );
}

function useAssetColumns({ currency, year }: AssetsAnswer, format: AmountFormat): Column<AssetRow>[] {
  const here = useHere();
  const titles: Readonly<Record<Amount, string>> = {
    cost: "Price",
    bookValue: "Book value",
    thisYear: fiscalYearLabel(year, here),
    nextYear: fiscalYearLabel(monthAt(year + 12), here),
  };
  const amount = (id: Amount): Column<AssetRow> => ({
    id,
    title: titles[id],
    unit: format.unit,
    number: true,
    spare: id === "nextYear" || id === "cost",
    value: (row) => Number(printMinor(row[id], currency)),
    show: (row) => <Shown row={row} id={id} currency={currency} format={format} />,
  });
  return [
    {
      id: "name",
      title: "Asset",
      value: (row) => row.name,
      show: (row) => <span className={classes.name}>{row.name}</span>,
    },
    { id: "class", title: "Class", value: (row) => row.class, choice: true },
    { id: "centre", title: "Cost centre", value: (row) => row.costCentreName, choice: true, spare: true },
    { id: "location", title: "Location", value: (row) => row.location, choice: true, spare: true },
    { id: "number", title: "Number", value: (row) => row.assetNumber, spare: true },
    ...amounts.map(amount),
    lifeEndColumn,
    warrantyColumn,
    {
      id: "state",
      title: "State",
      value: (row) => stateWords[row.state],
      show: (row) => <StatusMark tone={stateTones[row.state]}>{stateWords[row.state]}</StatusMark>,
      choice: true,
    },
  ];
}

interface ShownProps {
  row: AssetRow;
  id: Amount;
  currency: string;
  format: AmountFormat;
}

function Shown({ row, id, currency, format }: ShownProps) {
  if (!row.converted)
    return id === "bookValue" ? <StatusMark tone="bad">no rate for {row.currency}</StatusMark> : "?";
  return (
    <span title={`${printExact(row[id], currency, format.locale)} ${currency}`}>
      {printAmount(row[id], format)}
    </span>
  );
}

const monthText = (m: Month | null) => (m === null ? "–" : showMonth(m));
const dayText = (d: Day | null) => (d === null ? "–" : showDay(d));

const lifeEndColumn: Column<AssetRow> = {
  id: "lifeEnd",
  title: "End of life",
  value: (row) => (row.lifeEnd === null ? null : printMonth(row.lifeEnd)),
  show: (row) => <span className={classes.day}>{monthText(row.lifeEnd)}</span>,
};

const warrantyColumn: Column<AssetRow> = {
  id: "warranty",
  title: "Warranty to",
  value: (row) => (row.warrantyEnd === null ? null : printDay(row.warrantyEnd)),
  show: (row) => <span className={classes.day}>{dayText(row.warrantyEnd)}</span>,
  spare: true,
};

const NoAssets = () => (
  <EmptyState
    title="No assets yet"
    template={<a href="/api/imports/template/assets">Template of assets (CSV)</a>}
  >
    What is bought once and used for years belongs here: servers, storage, laptops. Chartroom depreciates it
    in equal months and says when its life ends. Do not import what a measured series of depreciation counts
    already.
  </EmptyState>
);
