"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Column } from "../../../_parts/column";
import { EmptyState } from "../../../_parts/empty-state";
import { useTRPC } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useMay } from "../../organisation";
import { TrainingTabs } from "../training-tabs";
import type { SkillRow } from "./skill-kind";
import { UsualSkills } from "./usual-skills";

const columns: readonly Column<SkillRow>[] = [
  { id: "name", title: "Skill", value: (row) => row.name },
  { id: "family", title: "Family", value: (row) => row.family, choice: true },
  { id: "technology", title: "Technology", value: (row) => row.technology },
  { id: "service", title: "Service", value: (row) => row.service, choice: true },
  { id: "holders", title: "At 3 or more", unit: "people", number: true, value: (row) => row.holders },
  { id: "asked", title: "Asked for", unit: "people", number: true, value: (row) => row.asked },
  { id: "below", title: "Below", unit: "people", number: true, value: (row) => row.below },
  { id: "known", title: "Any level", unit: "people", number: true, value: (row) => row.known, spare: true },
];

/** What there is to find in the catalogue: skills that roles ask for and nobody has. */
export function finding(rows: readonly Pick<SkillRow, "holders" | "asked" | "name">[]): string {
  const missing = rows.filter(({ holders, asked }) => asked > 0 && holders === 0);
  const alone = rows.filter(({ holders }) => holders === 1).length;
  const [first] = missing;
  if (!first)
    return `Somebody can be left alone with every skill that is asked for; ${alone} hang on one person`;
  const others = missing.length - 1;
  return `Nobody can be left alone with ${first.name}${others > 0 ? ` and ${others} more` : ""}; ${alone} skills hang on one person`;
}

/** The catalogue of skills, with the open one beside it. */
export function SkillsPlace({ children }: { children: ReactNode }) {
  const mayAdd = useMay("edit-people");
  const { data, error } = useQuery(useTRPC().budget.skills.queryOptions());
  return (
    <RegisterPlace
      base="/training/skills"
      word="skill"
      plural="skills"
      tabs={<TrainingTabs />}
      rows={data?.rows}
      error={error}
      columns={columns}
      usual={{ column: "family", descending: false }}
      finding={finding}
      mayAdd={mayAdd}
      closeFirst="Skills are"
      actions={<UsualSkills />}
      empty={
        <EmptyState
          title="No skills yet"
          template={<a href="/api/imports/template/skill-catalogue">Template of skills (CSV)</a>}
          action={<UsualSkills />}
        >
          What people can do gets its name here, sorted by family, with the technology and service it is
          about.
        </EmptyState>
      }
    >
      {children}
    </RegisterPlace>
  );
}
