"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { printDay } from "@/server/planning/day";
import { changed } from "../../_parts/address";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { showDay, showDistance } from "../../_parts/dates";
import { EmptyState } from "../../_parts/empty-state";
import { StatusMark } from "../../_parts/status-mark";
import { monthsAfter } from "../field-words";
import { useMay } from "../organisation";
import { recordHref } from "../records";
import { useView } from "../use-view";
import classes from "./roadmap.module.css";
import type { Hanging, MilestoneRow, RoadmapAnswer } from "./words";

interface MilestoneTableProps {
  answer: RoadmapAnswer;
  openId: string | null;
}

const byDay = (a: MilestoneRow, b: MilestoneRow): number =>
  (a.day ?? Number.MAX_SAFE_INTEGER) - (b.day ?? Number.MAX_SAFE_INTEGER);

/** The moments other dates hang on, in the order of time, each with what hangs on it. */
export function MilestoneTable({ answer, openId }: MilestoneTableProps) {
  const { address } = useView();
  const { milestones, today } = answer;
  const nameOf = (id: string) => milestones.find((one) => one.id === id)?.name ?? id;
  const columns: Column<MilestoneRow>[] = [
    { id: "name", title: "Milestone", value: (row) => row.name },
    {
      id: "day",
      title: "Day",
      value: (row) => (row.day === null ? null : printDay(row.day)),
      show: (row) =>
        row.day === null ? (
          <StatusMark tone="warn">no date</StatusMark>
        ) : (
          <span className={classes.day}>
            {showDay(row.day)}, {showDistance(row.day, today)}
          </span>
        ),
    },
    {
      id: "after",
      title: "Hangs on",
      value: (row) => (row.after === null ? null : `${monthsAfter(row.months)} ${nameOf(row.after)}`),
    },
    {
      id: "hanging",
      title: "What hangs on it",
      value: () => null,
      show: (row) => <HangingLinks all={row.hanging} />,
    },
  ];
  return (
    <DataTable
      caption="Milestones with their day, what they hang on and what hangs on them"
      columns={columns}
      rows={[...milestones].sort(byDay)}
      rowKey={(row) => row.id}
      href={(row) => `/roadmap${changed(address, { milestone: row.id, new: null, edit: null })}`}
      openKey={openId}
      empty={<NoMilestones />}
    />
  );
}

const dateWords: Readonly<Record<Hanging["date"], string>> = {
  date: "",
  start: "begins ",
  end: "ends ",
  purchase: "is bought ",
  disposal: "is disposed of ",
};

/** "ends 2 months after". */
export const hangingWords = ({ date, months }: Pick<Hanging, "date" | "months">): string =>
  `${dateWords[date]}${months === 0 ? "on the day" : monthsAfter(months)}`;

const shown = 4;

/** What hangs on a milestone, each a link to it; of many the first, and how many more. */
function HangingLinks({ all: dates }: { all: readonly Hanging[] }) {
  // A contract whose start and end both hang on it is one thing.
  const all = [...new Map(dates.map((one) => [`${one.kind}/${one.id}`, one])).values()];
  if (all.length === 0) return "–";
  return (
    <span>
      {all.slice(0, shown).map((one, at) => (
        <span key={`${one.kind}/${one.id}`}>
          {at > 0 && ", "}
          <Link href={recordHref(`${one.kind}/${one.id}`) ?? "/roadmap"} title={hangingWords(one)}>
            {one.title}
          </Link>
        </span>
      ))}
      {all.length > shown && ` and ${all.length - shown} more`}
    </span>
  );
}

function NoMilestones() {
  const mayEdit = useMay("edit-records");
  return (
    <EmptyState
      title="No milestones yet"
      action={
        mayEdit && (
          <Button component={Link} href="/roadmap?new=milestone">
            Name the first milestone
          </Button>
        )
      }
      template={<a href="/api/imports/template/milestones">Template of milestones (CSV)</a>}
    >
      A milestone is a moment other dates hang on: move it, and contracts, people and initiatives move along.
    </EmptyState>
  );
}
