"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { levelWords } from "@/server/planning/skill-level";
import { useTRPC } from "../../../_trpc/client";
import { cellOf, cellWords } from "./skill-cells";

/** Somebody's skills that are short of what their role asks for, and the best of the others; the matrix has them all. */
export function OwnSkills({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().budget.personSkills.queryOptions({ id }));
  if (!data) return null;
  const cells = data.skills.map((skill) => ({ skill, cell: cellOf(skill.cell) }));
  const short = cells.filter(({ cell }) => cell.required !== null && (cell.level ?? 0) < cell.required);
  const best = cells.filter(({ cell }) => (cell.level ?? 0) >= 3);
  const href = (skill: string) =>
    `/training?q=${encodeURIComponent(data.name)}&cell=${encodeURIComponent(id)}&of=${encodeURIComponent(skill)}`;
  return (
    <>
      <h3>Skills</h3>
      {cells.length === 0 && <p>Nothing is known yet.</p>}
      {short.length > 0 && (
        <ul>
          {short.map(({ skill, cell }) => (
            <li key={skill.id}>
              <Link href={href(skill.id)}>{skill.name}</Link>: {cellWords(cell)}
            </li>
          ))}
        </ul>
      )}
      {best.length > 0 && (
        <p>
          {levelWords[3]} or better in{" "}
          {best.map(({ skill, cell }, at) => (
            <span key={skill.id}>
              {at > 0 && ", "}
              <Link href={href(skill.id)}>{skill.name}</Link> {cell.level}
            </span>
          ))}
          .
        </p>
      )}
      <p>
        <Link href={`/training?q=${encodeURIComponent(data.name)}`}>All skills of {data.name}</Link>
      </p>
    </>
  );
}
