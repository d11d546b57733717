"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";

interface Choice {
  readonly id: string;
  readonly name: string;
}

const byName = (records: readonly Choice[] | undefined): readonly Choice[] =>
  (records ?? [])
    .map(({ id, name }) => ({ id, name: name || id }))
    .sort((a, b) => a.name.localeCompare(b.name));

/** Roles by name, to choose from. */
export const useRoleChoices = (): readonly Choice[] =>
  byName(useQuery(useTRPC().roles.list.queryOptions()).data);

/** Pay bands by name, to choose from. */
export const useBandChoices = (): readonly Choice[] =>
  byName(useQuery(useTRPC().payBands.list.queryOptions()).data);

/** Skills by name, to choose from. */
export const useSkillChoices = (): readonly Choice[] =>
  byName(useQuery(useTRPC().budget.skillChoices.queryOptions()).data?.skills);

/** Certifications by name, to choose from. */
export const useCertificationChoices = (): readonly Choice[] =>
  byName(useQuery(useTRPC().budget.certifications.queryOptions()).data?.rows);

/** Courses by title, to choose from. */
export const useCourseChoices = (): readonly Choice[] =>
  byName(
    useQuery(useTRPC().budget.courses.queryOptions()).data?.rows.map(({ id, title }) => ({
      id,
      name: title,
    })),
  );

/** People by name, to choose from. */
export const usePeopleChoices = (): readonly Choice[] =>
  byName(useQuery(useTRPC().budget.people.queryOptions()).data?.rows);
