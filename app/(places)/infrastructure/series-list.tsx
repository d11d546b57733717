"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { printMinor } from "@/server/planning/money";
import { monthAt, printMonth } from "@/server/planning/month";
import { changed } from "../../_parts/address";
import type { Column } from "../../_parts/column";
import { showMonth } from "../../_parts/dates";
import { EmptyState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { type AmountFormat, formatFor, printAmount, printExact, printPct, unknown } from "../../_parts/money";
import { RecordList } from "../../_parts/record-list";
import { StatusMark } from "../../_parts/status-mark";
import { useHere } from "../organisation";
import { useView } from "../use-view";
import classes from "./infrastructure.module.css";
import { type SeriesList as Answer, kindWords, methodShort, type SeriesRow, seriesHref } from "./words";

const amounts = ["lastTwelve", "thisYear", "nextYear"] as const;
type Amount = (typeof amounts)[number];

/** All measured and billed series, with what they cost and how good their forecasts are. */
export function SeriesList({ list, openKey }: { list: Answer; openKey: string | null }) {
  const { address } = useView();
  const locale = useLocale();
  const format = formatFor(
    list.rows.flatMap((row) => amounts.map((id) => row[id])),
    list.currency,
    locale,
  );
  const columns = useSeriesColumns(list, format);
  const sum = (rows: readonly SeriesRow[], id: Amount) =>
    printAmount(
      rows.reduce((total, row) => total + row[id], 0),
      format,
    );
  return (
    <RecordList
      noun="series"
      caption="Measured and billed series with what they cost and how good their forecasts are"
      columns={columns}
      rows={list.rows}
      rowKey={({ kind, id }) => `${kind}/${id}`}
      href={(row) => `${seriesHref(row)}${changed(address, { edit: null })}`}
      openKey={openKey}
      usual={{ column: "thisYear", descending: true }}
      totals={(rows) => Object.fromEntries(amounts.map((id) => [id, sum(rows, id)]))}
      empty={<NoSeries />}
    />
  );
}

function useSeriesColumns({ currency, year, lastClose }: Answer, format: AmountFormat): Column<SeriesRow>[] {
  const here = useHere();
  const { locale } = format;
  const titles: Readonly<Record<Amount, string>> = {
    lastTwelve: "Last 12 months",
    thisYear: fiscalYearLabel(year, here),
    nextYear: fiscalYearLabel(monthAt(year + 12), here),
  };
  const amount = (id: Amount): Column<SeriesRow> => ({
    id,
    title: titles[id],
    unit: format.unit,
    number: true,
    spare: id === "lastTwelve",
    value: (row) => Number(printMinor(row[id], currency)),
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
      title: "Series",
      value: (row) => row.title,
      show: (row) => <span className={classes.name}>{row.title}</span>,
    },
    { id: "kind", title: "Kind", value: (row) => kindWords[row.kind], choice: true, spare: true },
    {
      id: "provider",
      title: "Provider",
      value: (row) => row.provider || row.vendorName || null,
      choice: true,
    },
    { id: "account", title: "Account", value: (row) => row.account || null, choice: true, spare: true },
    { id: "category", title: "Category", value: (row) => row.categoryName, choice: true, spare: true },
    { id: "centre", title: "Cost centre", value: (row) => row.costCentreName, choice: true, spare: true },
    ...amounts.map(amount),
    { id: "method", title: "Forecast", value: (row) => methodShort[row.method], choice: true, spare: true },
    {
      id: "error",
      title: "Error",
      unit: "backtest",
      number: true,
      value: (row) => row.error,
      show: (row) => (row.error === null ? "–" : printPct(row.error, locale)),
    },
    {
      id: "last",
      title: "Last record",
      value: (row) => (row.lastMonth === null ? null : printMonth(row.lastMonth)),
      show: (row) =>
        row.lastMonth === null ? (
          "–"
        ) : (
          <span className={classes.day}>
            {row.lastMonth < lastClose ? (
              <StatusMark tone="warn">{showMonth(row.lastMonth)}</StatusMark>
            ) : (
              showMonth(row.lastMonth)
            )}
          </span>
        ),
      spare: true,
    },
  ];
}

function NoSeries() {
  return (
    <EmptyState
      title="No infrastructure costs yet"
      action={
        <Button component={Link} href="/imports">
          Import a cloud bill or a cost history
        </Button>
      }
      template={<a href="/api/imports/template/cost-history">Template of a cost history (CSV)</a>}
    >
      Cloud bills (FOCUS, CSV or Parquet) and measured monthly costs belong here. Each series is carried on by
      a forecast that says how good it was.
    </EmptyState>
  );
}
