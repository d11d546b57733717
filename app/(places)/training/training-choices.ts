"use client";
import { useQuery } from "@tanstack/react-query";
import type { Day } from "@/server/planning/day";
import { useTRPC } from "../../_trpc/client";
import { useHere } from "../organisation";

interface Choice {
  readonly id: string;
  readonly name: string;
}

const useChoices = () => useQuery(useTRPC().budget.workChoices.queryOptions()).data;
const none: readonly Choice[] = [];

/** Teams, roles, people and skills by name, to choose from. */
export const useTeams = (): readonly Choice[] => useChoices()?.teams ?? none;
export const useRoles = (): readonly Choice[] => useChoices()?.roles ?? none;
export const usePeople = (): readonly Choice[] => useChoices()?.people ?? none;
export const useSkills = (): readonly Choice[] => useChoices()?.skills ?? none;

/** Certifications by issuer and name, to choose from. */
export function useCertifications(): readonly Choice[] {
  const { data } = useQuery(useTRPC().budget.certifications.queryOptions());
  return data?.rows.map(({ id, issuer, name }) => ({ id, name: `${issuer} ${name}` })) ?? none;
}

/** Initiatives by title, to choose from. */
export function useInitiatives(): readonly Choice[] {
  const { data } = useQuery(useTRPC().budget.roadmap.queryOptions({ view: "accrual" }));
  return data?.initiatives.map(({ id, title }) => ({ id, name: title || id })) ?? none;
}

/** Whether somebody may change what is about people of these teams: a lead only where all of them are their own. */
export function useMayTeams(): (teams: readonly string[], ownTeams: readonly string[]) => boolean {
  const { role, rights } = useHere();
  if (!rights.includes("edit-people")) return () => false;
  if (role !== "lead") return () => true;
  return (teams, ownTeams) => teams.length > 0 && teams.every((team) => ownTeams.includes(team));
}

/** Today, as the server counts it; null while it is not known. */
export function useToday(): Day | null {
  return useQuery(useTRPC().budget.certificates.queryOptions()).data?.today ?? null;
}
