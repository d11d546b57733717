"use client";
import { useQuery } from "@tanstack/react-query";
import type { Month } from "@/server/planning/month";
import { freeWords } from "../../../_charts/capacity-data";
import { changed } from "../../../_parts/address";
import type { Column } from "../../../_parts/column";
import { DataTable } from "../../../_parts/data-table";
import { showDay, showMonth } from "../../../_parts/dates";
import { DetailPanel } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { nothing, printNumber } from "../../../_parts/money";
import { WaitingChart } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { recordHref } from "../../records";
import { useView } from "../../use-view";
import { useAsked } from "./use-asked";
import { causeWords, type CellAnswer, partWords } from "./words";

/** One month of one row: what it adds up from, who is in it, and what takes their time. */
export function CapacityCell({ row, month }: { row: string; month: Month }) {
  const { address } = useView();
  const { data, error } = useQuery(
    useTRPC().budget.capacityCell.queryOptions({ ...useAsked(), key: row, month }),
  );
  const locale = useLocale();
  const closeHref = `/team/capacity${changed(address, { cell: null, month: null })}`;
  const title = data ? `${data.label}, ${showMonth(month)}` : showMonth(month);
  if (error)
    return (
      <DetailPanel title={title} closeHref={closeHref}>
        <ErrorState happened="This month could not be shown" remedy={error.message} />
      </DetailPanel>
    );
  if (!data)
    return (
      <DetailPanel title={title} closeHref={closeHref}>
        <WaitingChart height={320} what="month" />
      </DetailPanel>
    );
  const { sums } = data;
  const full = Math.max(1, data.fullTime);
  return (
    <DetailPanel
      title={title}
      subtitle={sums ? freeWords(sums.free / full, sums.net / full, locale) : "Nothing here"}
      closeHref={closeHref}
    >
      {sums && <Sums sums={sums} fullTime={full} />}
      <h3>What takes the time</h3>
      <Work data={data} />
      <h3>Who is there</h3>
      <People data={data} />
    </DetailPanel>
  );
}

const taken = ["unfilled", "rampUp", "absent", "run", "support", "project"];

interface SumsProps {
  sums: NonNullable<CellAnswer["sums"]>;
  fullTime: number;
}

/** The arithmetic of the month: every part in hours and FTE; they add up exactly. */
function Sums({ sums, fullTime }: SumsProps) {
  const locale = useLocale();
  const names = Object.keys(partWords) as (keyof typeof partWords)[];
  const rows = names
    .map((name) => ({ name, minutes: taken.includes(name) ? -sums[name] : sums[name] }))
    .filter(({ name, minutes }) => minutes !== 0 || name === "net" || name === "free");
  const columns: Column<(typeof rows)[number]>[] = [
    {
      id: "part",
      title: "Part",
      value: ({ name }) => partWords[name],
      show: ({ name }) =>
        name === "net" || name === "free" ? <strong>{partWords[name]}</strong> : partWords[name],
    },
    {
      id: "hours",
      title: "Time",
      unit: "hours",
      number: true,
      value: ({ minutes }) => minutes / 60,
      show: ({ minutes }) => printNumber(minutes / 60, locale, 1),
    },
    {
      id: "fte",
      title: "Time",
      unit: "FTE",
      number: true,
      value: ({ minutes }) => minutes / fullTime,
      show: ({ minutes }) => printNumber(minutes / fullTime, locale, 2),
    },
  ];
  return (
    <DataTable
      caption="What the month adds up from"
      columns={columns}
      rows={rows}
      rowKey={({ name }) => name}
    />
  );
}

function Work({ data }: { data: CellAnswer }) {
  const locale = useLocale();
  const columns: Column<CellAnswer["work"][number]>[] = [
    {
      id: "what",
      title: "Work",
      value: ({ label }) => label,
    },
    { id: "cause", title: "Sort", value: ({ cause }) => causeWords[cause] },
    {
      id: "why",
      title: "Because",
      value: ({ because, nobody }) => (nobody ? `${because}; nobody here can take it` : because),
    },
    {
      id: "hours",
      title: "Time",
      unit: "hours",
      number: true,
      value: ({ minutes }) => minutes / 60,
      show: ({ minutes }) => printNumber(minutes / 60, locale, 1),
    },
  ];
  return (
    <>
      <DataTable
        caption="What takes the time of this month"
        columns={columns}
        rows={data.work}
        rowKey={({ subject, minutes, nobody }) => `${subject}/${minutes}/${nobody}`}
        href={({ subject }) => recordHref(subject) ?? "/team/capacity"}
        empty={<p>Nothing asks for their time in this month.</p>}
      />
      {data.moreWork > 0 && <p>{data.moreWork} more, smaller ones.</p>}
    </>
  );
}

type CellPerson = CellAnswer["people"][number];

/** Why somebody gives less than a whole seat. */
function remark({ vacant, probabilityPct, unfilled, rampUp, absent, to, from }: CellPerson): string {
  const said = [
    vacant ? `open, ${probabilityPct} % likely` : null,
    !vacant && unfilled > 0 && to !== null ? `until ${showDay(to)}` : null,
    !vacant && unfilled > 0 && to === null ? `from ${showDay(from)}` : null,
    rampUp > 0 ? "new" : null,
    absent > 0 ? "away in part" : null,
  ];
  return said.filter((word) => word !== null).join(", ") || nothing;
}

function People({ data }: { data: CellAnswer }) {
  const locale = useLocale();
  const columns: Column<CellPerson>[] = [
    { id: "who", title: "Who", value: ({ label }) => label },
    {
      id: "fte",
      title: "Seat",
      unit: "FTE",
      number: true,
      value: ({ fte }) => fte,
      show: ({ fte }) => printNumber(fte, locale, 2),
    },
    { id: "why", title: "Remark", value: remark },
    {
      id: "hours",
      title: "Time",
      unit: "hours",
      number: true,
      value: ({ net }) => net / 60,
      show: ({ net }) => printNumber(net / 60, locale, 1),
    },
  ];
  return (
    <>
      <DataTable
        caption="Whose time it is"
        columns={columns}
        rows={data.people}
        rowKey={({ subject }) => subject}
        href={({ subject }) => recordHref(subject) ?? "/team"}
        empty={<p>Nobody is there in this month.</p>}
      />
      {data.morePeople > 0 && <p>{data.morePeople} more.</p>}
    </>
  );
}
