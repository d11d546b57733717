"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { showMonth } from "../../../_parts/dates";
import { Panel } from "../../../_parts/page";
import { useTRPC } from "../../../_trpc/client";
import { NeedLine } from "../../joined/person/feasible-skills";

/** The roadmap by its skills: which items can begin, and what the others wait for. */
export function RoadmapSkills() {
  const { data } = useQuery(useTRPC().budget.feasibleRoadmap.queryOptions());
  if (!data || data.rows.length === 0) return null;
  return (
    <Panel title="What the roadmap asks for">
      <ul>
        {data.rows.map((row) => (
          <li key={row.id}>
            <Link href={`/roadmap/${encodeURIComponent(row.id)}`}>{row.title}</Link>, from{" "}
            {showMonth(row.start)}
            <ul>
              {row.needs.map((need) => (
                <li key={need.skill.id + (need.team ?? "")}>
                  <NeedLine need={need} currency={data.currency} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
