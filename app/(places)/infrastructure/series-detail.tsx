"use client";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { monthAt, monthsFrom } from "@/server/planning/month";
import { RecordMonths } from "../../_charts/record-months";
import { changed } from "../../_parts/address";
import { DataIssues } from "../../_parts/data-issues";
import { showMonth, showSpan } from "../../_parts/dates";
import { DetailPanel, Facts } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { printExact } from "../../_parts/money";
import { WaitingChart } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useCostChoices } from "../editing/choices";
import { RecordHistory, sourceOf } from "../editing/history";
import { RecordLines } from "../editing/record-lines";
import { useHere, useMay } from "../organisation";
import { recordHref } from "../records";
import { useView } from "../use-view";
import { CloudEdit } from "./cloud-edit";
import { CostSeriesEdit } from "./cost-series-edit";
import { forecastSentences } from "./forecast-words";
import classes from "./infrastructure.module.css";
import { Records } from "./records";
import { knownAmounts, rangesOf } from "./series-months";
import { kindWords, methodWords, type SeriesAnswer, type SeriesRow } from "./words";

interface SeriesDetailProps {
  kind: SeriesRow["kind"];
  id: string;
}

/** One series beside the list: its months with their range, how the forecast was made, its records. */
export function SeriesDetail({ kind, id }: SeriesDetailProps) {
  const trpc = useTRPC();
  const { view, address } = useView();
  const mayEdit = useMay("edit-records");
  const { data, error } = useQuery(trpc.budget.series.queryOptions({ kind, id, view }));
  const closeHref = `/infrastructure${changed(address, { edit: null })}`;
  if (error)
    return (
      <DetailPanel title={id} closeHref={closeHref}>
        <ErrorState happened="This series could not be shown" remedy={error.message} />
      </DetailPanel>
    );
  if (!data)
    return (
      <DetailPanel title="Series" closeHref={closeHref}>
        <WaitingChart height={400} what="series" />
      </DetailPanel>
    );
  const editing = mayEdit && address.get("edit") === "1";
  const { row } = data;
  const Edit = kind === "cloud" ? CloudEdit : CostSeriesEdit;
  return (
    <DetailPanel
      title={row.title}
      subtitle={[kindWords[kind], row.provider, row.categoryName, row.costCentreName]
        .filter(Boolean)
        .join(" · ")}
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
      {editing ? <Edit id={id} closeHref={closeHref} /> : <Shown answer={data} />}
    </DetailPanel>
  );
}

function Shown({ answer }: { answer: SeriesAnswer }) {
  const locale = useLocale();
  const { centres } = useCostChoices();
  const { months, series, kind } = answer;
  return (
    <>
      <Months answer={answer} />
      <h3>How it is carried on</h3>
      <ul className={classes.sentences}>
        {forecastSentences(answer, locale).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Described answer={answer} />
      {months.issues.length > 0 && (
        <>
          <h3>Needs a person</h3>
          <DataIssues issues={months.issues} hrefOf={recordHref} />
        </>
      )}
      <h3>Lines of the plan</h3>
      <RecordLines
        months={months}
        nameOf={({ item }) => item}
        centreName={(id) => centres.find((centre) => centre.id === id)?.name ?? id}
      />
      <h3>Records</h3>
      <Records series={series} />
      <Past kind={kind} id={series.id} />
    </>
  );
}

function Months({ answer }: { answer: SeriesAnswer }) {
  const here = useHere();
  const { months, row } = answer;
  const all = monthsFrom(months.from, monthAt(months.from + months.totals.length - 1));
  const range = rangesOf(answer);
  return (
    <RecordMonths
      title={{ who: row.title, what: "cost", period: showSpan(months.from, all.at(-1) ?? months.from) }}
      currency={months.currency}
      months={all}
      amounts={knownAmounts(months)}
      lastClose={months.lastClose}
      calendar={here}
      height={220}
      {...(range ? { range } : {})}
    />
  );
}

function Described({ answer: { row, months, series } }: { answer: SeriesAnswer }) {
  const here = useHere();
  const locale = useLocale();
  const year = monthAt(months.lastClose + 1);
  const print = (amount: number) => (row.converted ? printExact(amount, months.currency, locale) : "?");
  return (
    <Facts
      facts={[
        ["Last 12 months", print(row.lastTwelve)],
        [fiscalYearLabel(year, here), print(row.thisYear)],
        [fiscalYearLabel(monthAt(year + 12), here), print(row.nextYear)],
        ["Forecast", methodWords[series.method]],
        ["Vendor", row.vendorName || null],
        ["Account", row.account || null],
        ["Service", series.service],
        ["Currency", series.currency],
        ["Last record", row.lastMonth === null ? null : showMonth(row.lastMonth)],
      ]}
    />
  );
}

function Past({ kind, id }: SeriesDetailProps) {
  const trpc = useTRPC();
  const cloud = useQuery({ ...trpc.cloudSeries.history.queryOptions({ id }), enabled: kind === "cloud" });
  const measured = useQuery({ ...trpc.costSeries.history.queryOptions({ id }), enabled: kind !== "cloud" });
  const data = kind === "cloud" ? cloud.data : measured.data;
  return (
    <>
      <h3>History</h3>
      {data && (
        <>
          <p className={classes.soft}>
            Source: {kind === "cloud" && data.length === 0 ? "made by its bills" : sourceOf(data)}
          </p>
          <RecordHistory entries={data} />
        </>
      )}
    </>
  );
}
