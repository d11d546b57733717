"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { printDay } from "@/server/planning/day";
import { printMinor } from "@/server/planning/money";
import type { Column } from "../../../_parts/column";
import { showDay } from "../../../_parts/dates";
import { EmptyState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { printExact } from "../../../_parts/money";
import { Panel } from "../../../_parts/page";
import { StatusMark } from "../../../_parts/status-mark";
import { useTRPC } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useHere, useMay } from "../../organisation";
import classes from "../training.module.css";
import { TrainingTabs } from "../training-tabs";
import { MandatoryList } from "./mandatory-list";
import { type CourseRow, finding, kindWords, stateTones, stateWords } from "./words";

const columns = (locale: string, currency: string): readonly Column<CourseRow>[] => [
  { id: "title", title: "Course", value: (row) => row.title },
  {
    id: "kind",
    title: "Kind",
    value: (row) => kindWords.get(row.kind) ?? row.kind,
    choice: true,
    spare: true,
  },
  {
    id: "day",
    title: "When",
    value: (row) => (row.day === null ? null : printDay(row.day)),
    show: (row) => <span className={classes.day}>{row.day === null ? "–" : showDay(row.day)}</span>,
  },
  {
    id: "who",
    title: "Who",
    value: (row) => row.peopleNames.join(", ") || (row.places ? `${row.places} places` : null),
  },
  {
    id: "cost",
    title: "Cost",
    unit: currency,
    number: true,
    value: (row) => (row.cost === null ? null : Number(printMinor(row.cost, currency))),
    show: (row) => (row.cost === null ? "–" : printExact(row.cost, currency, locale)),
  },
  {
    id: "state",
    title: "State",
    value: (row) => stateWords[row.state],
    show: (row) => <StatusMark tone={stateTones[row.state]}>{stateWords[row.state]}</StatusMark>,
    choice: true,
  },
  { id: "done", title: "Completed", number: true, value: (row) => row.done, spare: true },
  { id: "leads", title: "Leads to", value: (row) => row.leadsTo || null, spare: true },
];

/** All courses, and who lacks a mandatory one; the open one beside the list. */
export function CoursePlace({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const { currency } = useHere();
  const mayAdd = useMay("edit-people");
  const { data, error } = useQuery(useTRPC().budget.courses.queryOptions());
  return (
    <RegisterPlace
      base="/training/courses"
      word="course"
      plural="courses"
      tabs={<TrainingTabs />}
      rows={data?.rows}
      error={error}
      columns={columns(locale, currency)}
      usual={{ column: "day", descending: true }}
      finding={(rows) => finding({ rows, mandatory: data?.mandatory ?? [] })}
      mayAdd={mayAdd}
      above={
        data &&
        data.mandatory.length > 0 && (
          <Panel title="Mandatory">
            <MandatoryList answer={data} />
          </Panel>
        )
      }
      empty={
        <EmptyState
          title="No courses yet"
          template={<a href="/api/imports/template/trainings">Template of courses (CSV)</a>}
        >
          Courses, conferences, inductions and user training belong here, with their dates, fees and who takes
          part. They stand in the plan in the month they are taken, and count against the training budgets.
        </EmptyState>
      }
    >
      {children}
    </RegisterPlace>
  );
}
