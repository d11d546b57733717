"use client";
import { NativeSelect, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type Level, levels } from "@/server/planning/skill";
import { levelWords } from "@/server/planning/skill-level";
import { SkillHeatmap } from "../../../_charts/skill-heatmap";
import type { Column } from "../../../_parts/column";
import { showDay, showMonth } from "../../../_parts/dates";
import { ErrorState } from "../../../_parts/empty-state";
import { PageHeader, Panel } from "../../../_parts/page";
import { RecordList } from "../../../_parts/record-list";
import { StatusMark } from "../../../_parts/status-mark";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { useView } from "../../use-view";
import { TrainingTabs } from "../training-tabs";
import { type Carried, type Coverage, finding } from "./finding";

const kinds = ["technology", "service", "skill"] as const;
const kindWords = { technology: "Technologies", service: "Services", skill: "Skills" } as const;

/** Who carries what: holders, what is needed, who is alone, and what leavers take along. */
export function CoveragePlace() {
  const here = useHere();
  const { address, set } = useView();
  const kind = kinds.find((one) => one === address.get("of")) ?? "technology";
  const level: Level = levels.find((one) => String(one) === address.get("level")) ?? 3;
  const { data, error } = useQuery(useTRPC().budget.skillCoverage.queryOptions({ kind, level }));
  if (error) return <ErrorState happened="The coverage could not be fetched" remedy={error.message} />;
  return (
    <>
      <PageHeader
        back={<TrainingTabs />}
        finding={data ? finding(data) : "Coverage"}
        title={[here.name, `people at level ${level} or above`, data && `as of ${showDay(data.today)}`]}
        actions={
          <>
            <SegmentedControl
              size="xs"
              aria-label="What is carried"
              value={kind}
              onChange={(value) => set({ of: value === "technology" ? null : value })}
              data={kinds.map((value) => ({ value, label: kindWords[value] }))}
            />
            <NativeSelect
              size="xs"
              aria-label="Level"
              value={String(level)}
              onChange={({ currentTarget: { value } }) => set({ level: value === "3" ? null : value })}
              data={levels
                .slice(1)
                .map((one) => ({ value: String(one), label: `${one} ${levelWords[one]}` }))}
            />
          </>
        }
      />
      <Heat />
      <Panel title={`${kindWords[kind]} and who carries them`}>
        {data ? <Rows answer={data} /> : <WaitingTable rows={10} what="coverage" />}
      </Panel>
      {data && data.losses.length > 0 && (
        <Panel title="What leavers take along">
          <Losses answer={data} />
        </Panel>
      )}
    </>
  );
}

function Heat() {
  const here = useHere();
  const router = useRouter();
  const { data } = useQuery(useTRPC().budget.skillHeat.queryOptions());
  if (!data || data.cells.length === 0) return null;
  return (
    <Panel>
      <SkillHeatmap
        title={{
          who: here.name,
          what: "people who can be left alone with a skill, by team and family",
          period: showDay(data.today),
        }}
        teams={data.teams}
        families={data.families}
        cells={data.cells}
        onOpen={(team, family) =>
          router.push(`/training?team=${encodeURIComponent(team)}&family=${encodeURIComponent(family)}`)
        }
      />
    </Panel>
  );
}

const factor = ({ busFactor }: Carried) =>
  busFactor === 0 ? (
    <StatusMark tone="bad">nobody</StatusMark>
  ) : busFactor === 1 ? (
    <StatusMark tone="warn">one person</StatusMark>
  ) : (
    `${busFactor} people`
  );

/** When fewer are there than today, in words; null: not within a year. */
function falls({ byMonth, busFactor }: Carried, from: Coverage["from"]): string | null {
  const at = byMonth.findIndex((count) => count < busFactor);
  return at < 0 ? null : `${byMonth[at]} from ${showMonth((from + at) as Coverage["from"])}`;
}

const needWords = ({ needs }: Carried): string | null => {
  const short = needs.filter(({ holders, there }) => there < holders);
  if (needs.length === 0) return null;
  if (short.length === 0) return "all met";
  return short
    .map(({ subjectId, holders, there }) => `${subjectId} needs ${holders}, has ${there}`)
    .join("; ");
};

function Rows({ answer }: { answer: Coverage }) {
  const columns: readonly Column<Carried>[] = [
    { id: "name", title: "Name", value: (row) => row.name },
    { id: "factor", title: "Hangs on", value: (row) => row.busFactor, show: factor },
    {
      id: "weakest",
      title: "Weakest in",
      value: (row) => (row.skills > 1 ? row.weakest.map(({ name }) => name).join(", ") : null),
    },
    {
      id: "who",
      title: "Who",
      value: (row) => row.people.map(({ name }) => name).join(", ") || null,
      show: Who,
    },
    { id: "specialists", title: "Specialists", value: (row) => row.specialists.join(", ") || null },
    {
      id: "self",
      title: "Self-assessed only",
      unit: "people",
      number: true,
      value: (row) => row.selfOnly,
      spare: true,
    },
    { id: "below", title: "Below their role", unit: "people", number: true, value: (row) => row.below },
    { id: "needs", title: "Required", value: needWords },
    { id: "falls", title: "In a year", value: (row) => falls(row, answer.from) },
  ];
  return (
    <RecordList
      noun="entries"
      caption="Who carries what, those carried by the fewest first"
      columns={columns}
      rows={answer.rows}
      rowKey={(row) => row.id}
      usual={{ column: "factor", descending: false }}
      empty={
        <p>
          No skill names a technology or service yet, or nobody has any: fill the catalogue and the matrix.
        </p>
      }
    />
  );
}

/** A few names; all of them stand in the download. */
function Who({ people }: Carried) {
  const shown = people.slice(0, 4);
  return (
    <>
      {shown.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ", "}
          <Link href={`/team/people/${encodeURIComponent(id)}`}>{name}</Link>
        </span>
      ))}
      {people.length === 0 && "–"}
      {people.length > shown.length && ` and ${people.length - shown.length} more`}
    </>
  );
}

const Losses = ({ answer: { losses } }: { answer: Coverage }) => (
  <ul>
    {losses.map((loss) => (
      <li key={`${loss.month}/${loss.skill}`}>
        {showMonth(loss.month)}: {loss.leavers.map(({ name }) => name).join(" and ")}{" "}
        {loss.leavers.length === 1 ? "leaves" : "leave"}; {loss.left === 0 ? "nobody is" : "one person is"}{" "}
        left for <Link href={`/training/skills/${encodeURIComponent(loss.skill)}`}>{loss.name}</Link>.
      </li>
    ))}
  </ul>
);
