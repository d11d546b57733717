"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Level, levels } from "@/server/planning/skill";
import { levelWords } from "@/server/planning/skill-level";
import type { Column } from "../../../_parts/column";
import { DataTable } from "../../../_parts/data-table";
import { showDay } from "../../../_parts/dates";
import { PageHeader, Panel } from "../../../_parts/page";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { useView } from "../../use-view";
import classes from "../matrix/matrix.module.css";
import { TrainingTabs } from "../training-tabs";
import { RoadmapSkills } from "./roadmap-skills";

type Answer = Outputs["budget"]["whoCan"];
type Able = Answer["people"][number];

const marks = { confirmed: "", noted: ", not confirmed", self: ", self-assessed", unknown: "" } as const;

const columns: readonly Column<Able>[] = [
  { id: "name", title: "Name", value: (row) => row.name },
  { id: "team", title: "Team", value: (row) => row.team },
  {
    id: "having",
    title: "Can",
    value: ({ having }) =>
      having
        .map(
          ({ name, level, known, specialist }) =>
            `${name} ${level}${marks[known]}${specialist ? ", specialist" : ""}`,
        )
        .join(" · "),
  },
  {
    id: "free",
    title: "Their team has free",
    unit: "days in three months",
    number: true,
    value: (row) => row.freeDays,
  },
  { id: "until", title: "Here until", value: (row) => (row.endDate === null ? null : showDay(row.endDate)) },
];

const finding = (text: string, { people, skills }: Answer): string => {
  if (text.trim() === "") return "Who can do what";
  if (skills.length === 0) return `No skill of the catalogue is about “${text}”`;
  if (people.length === 0) return `Nobody here can do “${text}”`;
  return `${people.length} ${people.length === 1 ? "person" : "people"} can do “${text}”`;
};

/** Finds people by what they can do. */
export function WhoPlace() {
  const here = useHere();
  const { address, set } = useView();
  const text = address.get("q") ?? "";
  const level: Level = levels.find((one) => String(one) === address.get("level")) ?? 3;
  const { data } = useQuery({
    ...useTRPC().budget.whoCan.queryOptions({ text, level }),
    placeholderData: (before) => before,
  });
  return (
    <>
      <PageHeader
        back={<TrainingTabs />}
        finding={data ? finding(text, data) : "Who can do what"}
        title={[
          here.name,
          `level ${level} ${levelWords[level]} or above`,
          data && `as of ${showDay(data.today)}`,
        ]}
      />
      <Panel>
        <div className={classes.tools}>
          <Words value={text} onChange={(q) => set({ q: q || null })} />
          <NativeSelect
            size="xs"
            aria-label="Level"
            value={String(level)}
            onChange={({ currentTarget: { value } }) => set({ level: value === "3" ? null : value })}
            data={levels.slice(1).map((one) => ({ value: String(one), label: `${one} ${levelWords[one]}` }))}
          />
        </div>
        {data && text !== "" ? (
          <DataTable
            caption={`People who can do ${text}`}
            columns={columns}
            rows={data.people}
            rowKey={(row) => row.id}
            href={(row) => `/team/people/${encodeURIComponent(row.id)}`}
            empty={<p>Try another word, or a lower level.</p>}
          />
        ) : (
          <p>Type a skill, a technology, a service or a family: “cloud migration”, “Azure”, “Network”.</p>
        )}
      </Panel>
      {text === "" && <RoadmapSkills />}
    </>
  );
}

function Words({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const waiting = setTimeout(() => onChange(text), 200);
    return () => clearTimeout(waiting);
  });
  return (
    <TextInput
      type="search"
      size="xs"
      aria-label="What somebody is to be able to do"
      placeholder="cloud migration"
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      className={classes.field}
    />
  );
}
