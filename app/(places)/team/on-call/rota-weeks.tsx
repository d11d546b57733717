"use client";
import type { Column } from "../../../_parts/column";
import { DataTable } from "../../../_parts/data-table";
import { showDay } from "../../../_parts/dates";
import { useLocale } from "../../../_parts/locale";
import { printNumber } from "../../../_parts/money";
import { recordHref } from "../../records";
import { cannotWords, gapsIn, missingWords, type RotaRow, type RotaWeek } from "./words";

/** The weeks of a rota with too few, and how much each is on call. */
export function RotaWeeks({ rota }: { rota: RotaRow }) {
  const gaps = gapsIn(rota);
  return (
    <>
      <h3>Gaps in the next {rota.weeks.length} weeks</h3>
      <Gaps weeks={gaps} name={rota.name} />
      <h3>How much each is on call</h3>
      <Load rota={rota} />
    </>
  );
}

const gapColumns: readonly Column<RotaWeek>[] = [
  { id: "week", title: "Week of", value: ({ monday }) => showDay(monday) },
  { id: "can", title: "Can", number: true, value: ({ available }) => available },
  { id: "needed", title: "Needed", number: true, value: ({ needed }) => needed },
  { id: "why", title: "Because", value: missingWords },
];

const Gaps = ({ weeks, name }: { weeks: readonly RotaWeek[]; name: string }) => (
  <DataTable
    caption={`Weeks in which ${name} has too few`}
    columns={gapColumns}
    rows={weeks}
    rowKey={({ monday }) => String(monday)}
    empty={<p>Every week is covered.</p>}
  />
);

type Loaded = RotaRow["load"][number];

function Load({ rota: { load, weeks, name } }: { rota: RotaRow }) {
  const locale = useLocale();
  const seesMoney = load.some(({ allowance }) => allowance !== null);
  const columns: Column<Loaded>[] = [
    { id: "who", title: "Who", value: ({ name: who }) => who },
    {
      id: "weeks",
      title: "On call",
      unit: "weeks",
      number: true,
      value: (one) => one.weeks,
      show: (one) => printNumber(one.weeks, locale, 1),
    },
    {
      id: "hours",
      title: "On call",
      unit: "hours",
      number: true,
      value: ({ hours }) => hours,
      show: ({ hours }) => printNumber(Math.round(hours), locale),
    },
    { id: "away", title: "Cannot", value: ({ person }) => cannotWords(weeks, person) },
    ...(seesMoney
      ? [
          {
            id: "allowance",
            title: "Allowance a month",
            number: true,
            value: ({ allowance }: Loaded) => allowance?.join(", ") || "–",
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={`How much each of ${name} is on call in ${weeks.length} weeks, turns shared evenly`}
      columns={columns}
      rows={load}
      rowKey={({ person }) => person}
      href={({ person }) => recordHref(`people/${person}`) ?? "/team/people"}
      empty={<p>Nobody takes turns yet.</p>}
    />
  );
}
