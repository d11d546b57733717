"use client";
import { useQuery } from "@tanstack/react-query";
import type { Column } from "../../../_parts/column";
import { showDay } from "../../../_parts/dates";
import { EmptyState, ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { printPct } from "../../../_parts/money";
import { PageHeader, Panel } from "../../../_parts/page";
import { RecordList } from "../../../_parts/record-list";
import { StatusMark } from "../../../_parts/status-mark";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { TrainingTabs } from "../training-tabs";
import {
  type Career,
  type Careers,
  finding,
  missing,
  stateWords,
  tones,
} from "../../joined/person/career-words";

const columnsIn = (locale: string): readonly Column<Career>[] => [
  { id: "name", title: "Name", value: (row) => row.name },
  { id: "team", title: "Team", value: (row) => row.team, choice: true },
  { id: "role", title: "Role", value: (row) => row.role, choice: true },
  { id: "next", title: "Next step", value: (row) => row.next.role.name, choice: true },
  {
    id: "share",
    title: "Has of it",
    unit: "%",
    number: true,
    value: (row) => Math.round(row.next.share * 100),
    show: (row) => printPct(row.next.share, locale),
  },
  {
    id: "state",
    title: "State",
    choice: true,
    value: (row) => stateWords[row.next.state],
    show: (row) => <StatusMark tone={tones[row.next.state]}>{stateWords[row.next.state]}</StatusMark>,
  },
  { id: "missing", title: "Missing", value: (row) => missing(row.next) || null },
];

/** Who is ready for the next step on the ladder, and what is missing. */
export function CareersPlace() {
  const here = useHere();
  const locale = useLocale();
  const { data, error } = useQuery(useTRPC().budget.careers.queryOptions());
  if (error) return <ErrorState happened="The careers could not be fetched" remedy={error.message} />;
  return (
    <>
      <PageHeader
        back={<TrainingTabs />}
        finding={data ? finding(data.rows) : "Careers"}
        title={[here.name, "people against their next role", data && `as of ${showDay(data.today)}`]}
      />
      {data && data.ladders.length > 0 && <Ladders ladders={data.ladders} />}
      <Panel title="People and their next step">
        {data ? (
          <RecordList
            noun="people"
            caption="People, their next step, and what is missing"
            columns={columnsIn(locale)}
            rows={data.rows}
            rowKey={(row) => row.id}
            href={(row) => `/team/people/${encodeURIComponent(row.id)}`}
            usual={{ column: "share", descending: true }}
            empty={
              <EmptyState title="No ladder yet" action={<a href="/team/roles">Describe roles</a>}>
                A role names the one that follows it, and the skills and certifications it asks for. From both
                follows who is ready for the next step.
              </EmptyState>
            }
          />
        ) : (
          <WaitingTable rows={10} what="people" />
        )}
      </Panel>
    </>
  );
}

const Ladders = ({ ladders }: Pick<Careers, "ladders">) => (
  <Panel title="Ladders">
    {ladders.map((ladder) => (
      <p key={ladder[0]?.id}>
        {ladder.map(({ id, name, people }, at) => (
          <span key={id}>
            {at > 0 && " → "}
            {name}
            {people > 0 && ` (${people})`}
          </span>
        ))}
      </p>
    ))}
  </Panel>
);
