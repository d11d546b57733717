"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { type Day, printDay } from "@/server/planning/day";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { printMinor } from "@/server/planning/money";
import { monthAt } from "@/server/planning/month";
import { changed } from "../../_parts/address";
import type { Column } from "../../_parts/column";
import { showDay } from "../../_parts/dates";
import { EmptyState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { type AmountFormat, formatFor, printAmount, printExact, printNumber } from "../../_parts/money";
import { RecordList } from "../../_parts/record-list";
import { StatusMark } from "../../_parts/status-mark";
import { useHere, useMay } from "../organisation";
import { useView } from "../use-view";
import classes from "./team.module.css";
import { kindWords, type PositionRow, seatWord, stateWords, type TeamAnswer } from "./words";

interface PositionListProps {
  answer: TeamAnswer;
  rows: readonly PositionRow[];
  openId: string | null;
}

/** All positions: who sits there, as what, from when to when; what they cost for those who may see it. */
export function PositionList({ answer, rows, openId }: PositionListProps) {
  const { address } = useView();
  const locale = useLocale();
  const here = useHere();
  const seesMoney = useMay("see-salaries");
  const { currency } = answer;
  const format = formatFor(
    answer.rows.flatMap((row) => [row.thisYear, row.nextYear]),
    currency,
    locale,
  );
  const money = moneyColumns(answer, format);
  const years = [answer.year, monthAt(answer.year + 12)].map((first) => fiscalYearLabel(first, here));
  return (
    <RecordList
      noun="positions"
      caption={`Positions with who sits on them, from when to when${seesMoney ? `, and their cost in ${years.join(" and ")}` : ""}`}
      columns={[...columnsOf(locale), ...(seesMoney ? money : [])]}
      rows={rows}
      rowKey={(row) => row.id}
      href={(row) => `/team/${encodeURIComponent(row.id)}${changed(address, { edit: null })}`}
      openKey={openId}
      usual={{ column: "team", descending: false }}
      totals={(shown) => ({
        ...(seesMoney && {
          thisYear: printAmount(sumOf(shown, "thisYear"), format),
          nextYear: printAmount(sumOf(shown, "nextYear"), format),
        }),
      })}
      empty={answer.rows.length === 0 ? <NoPositions /> : <NoneNarrowed />}
    />
  );
}

const sumOf = (rows: readonly PositionRow[], id: "thisYear" | "nextYear"): number =>
  rows.reduce((total, row) => total + (row[id] ?? 0), 0);

const dayText = (day: Day | null): string | null => (day === null ? null : printDay(day));
const dayShown = (day: Day | null) => (
  <span className={classes.day}>{day === null ? "–" : showDay(day)}</span>
);

function columnsOf(locale: string): Column<PositionRow>[] {
  return [
    { id: "title", title: "Position", value: (row) => row.title || row.id },
    { id: "person", title: "Person", value: seatWord, show: (row) => <Seat row={row} locale={locale} /> },
    { id: "team", title: "Team", value: (row) => row.teamName || "no team", choice: true },
    { id: "role", title: "Role", value: (row) => row.roleName, choice: true, spare: true },
    { id: "kind", title: "Kind", value: (row) => kindWords[row.kind], choice: true, spare: true },
    {
      id: "fte",
      title: "FTE",
      number: true,
      value: (row) => row.fte,
      show: (row) => printNumber(row.fte, locale, 2),
    },
    {
      id: "from",
      title: "From",
      value: (row) => dayText(row.from),
      show: (row) => dayShown(row.from),
      spare: true,
    },
    { id: "to", title: "To", value: (row) => dayText(row.to), show: (row) => dayShown(row.to) },
    {
      id: "state",
      title: "State",
      value: (row) => stateWords[row.state],
      show: (row) => <span className={classes.day}>{stateWords[row.state]}</span>,
      choice: true,
      spare: true,
    },
  ];
}

/** A name; or that it is open, with how likely it is filled. */
function Seat({ row, locale }: { row: PositionRow; locale: string }) {
  if (row.person !== null || !row.vacant) return seatWord(row);
  const sure = row.probabilityPct === 100 ? "" : `, ${printNumber(row.probabilityPct, locale)} % likely`;
  return <StatusMark tone={row.state === "left" ? "plain" : "warn"}>vacant{sure}</StatusMark>;
}

function moneyColumns({ currency }: TeamAnswer, format: AmountFormat): Column<PositionRow>[] {
  const column = (id: "thisYear" | "nextYear", title: string): Column<PositionRow> => ({
    id,
    title,
    unit: format.unit,
    number: true,
    value: (row) => (row[id] === null ? null : Number(printMinor(row[id], currency))),
    show: (row) => (
      <span title={`${printExact(row[id], currency, format.locale)} ${currency}`}>
        {printAmount(row[id], format)}
      </span>
    ),
  });
  return [column("thisYear", "This year"), { ...column("nextYear", "Next year"), spare: true }];
}

function NoPositions() {
  const mayEdit = useMay("edit-records");
  return (
    <EmptyState
      title="No positions yet"
      action={
        mayEdit && (
          <Button component={Link} href="/team/new">
            Type the first position
          </Button>
        )
      }
      template={<a href="/api/imports/template/positions">Template of positions (CSV)</a>}
    >
      Positions belong here: funded seats with a team, dates and what they cost, and the vacancies. Chartroom
      then says how many people there will be in each month and what they cost.
    </EmptyState>
  );
}

const NoneNarrowed = () => (
  <p className={classes.none}>No position is in this list. Show all to see the others.</p>
);
