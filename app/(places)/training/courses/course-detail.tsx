"use client";
import { useQuery } from "@tanstack/react-query";
import { zero } from "@/server/planning/decimal";
import type { Column } from "../../../_parts/column";
import { DataTable } from "../../../_parts/data-table";
import { showMonth } from "../../../_parts/dates";
import { useLocale } from "../../../_parts/locale";
import { printExact } from "../../../_parts/money";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { Documents } from "../../editing/documents";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useHere, useMay } from "../../organisation";
import { useMayTeams } from "../training-choices";
import { Attendance } from "./attendance";
import { description, groups, useCourseKind } from "./course-kind";
import { type CourseFields, stateWords } from "./words";

const base = "/training/courses";
type Answer = Outputs["budget"]["course"];
type Line = Answer["lines"][number];

/** One course beside the list: what the plan holds for it, who takes part and who completed it, and the evidence. */
export function CourseDetail({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().budget.course.queryOptions({ id }));
  const may = useMayTeams();
  const mayEdit = data !== undefined && may(data.row.teams, data.ownTeams);
  return (
    <RegisterDetail
      base={base}
      id={id}
      kind={useCourseKind()}
      description={description}
      groups={groups}
      mayEdit={() => mayEdit}
      subtitle={() => (data ? stateWords[data.row.state] : "")}
      more={() => data && <More answer={data} />}
    />
  );
}

function More({ answer }: { answer: Answer }) {
  const { row, lines, currency } = answer;
  return (
    <>
      {lines.length > 0 && <Lines lines={lines} currency={currency} />}
      <Attendance answer={answer} />
      <Documents kind="trainings" record={row.id} purpose="evidence" title="Evidence" />
    </>
  );
}

function Lines({ lines, currency }: { lines: readonly Line[]; currency: string }) {
  const locale = useLocale();
  const columns: Column<Line>[] = [
    { id: "centre", title: "Cost centre", value: (line) => line.costCentre || "nobody" },
    { id: "month", title: "Month", value: (line) => showMonth(line.month) },
    {
      id: "amount",
      title: "In the plan",
      unit: currency,
      number: true,
      value: (line) => line.amount,
      show: (line) => (line.converted ? printExact(line.amount, currency, locale) : "no rate"),
    },
  ];
  return (
    <DataTable
      caption="What the plan holds for it"
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
    />
  );
}

const blank = (currency: string): CourseFields => ({
  title: "",
  kind: "course",
  status: "planned",
  date: null,
  fee: zero,
  travel: zero,
  currency,
  category: "training",
  costCentre: null,
  vendor: null,
  initiative: null,
  people: [],
  places: null,
  certification: null,
  skill: null,
  level: null,
  mandatoryFor: null,
  completions: [],
});

/** The form of a course that is not there yet. */
export function NewCourse() {
  const mayAdd = useMay("edit-people");
  const { currency } = useHere();
  return (
    <NewInRegister
      base={base}
      kind={useCourseKind()}
      description={description}
      groups={groups}
      blank={blank(currency)}
      mayAdd={mayAdd}
    />
  );
}
