"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";
import { useHere } from "../organisation";

interface Choice {
  readonly id: string;
  readonly name: string;
}

const useChoices = () => useQuery(useTRPC().budget.workChoices.queryOptions()).data;

/** Teams by name, to choose from. */
export const useTeamNames = (): readonly Choice[] => useChoices()?.teams ?? [];

/** Roles by name, to choose from. */
export const useRoleNames = (): readonly Choice[] => useChoices()?.roles ?? [];

/** People by name, to choose from. */
export const usePeopleNames = (): readonly Choice[] => useChoices()?.people ?? [];

/** Whether somebody may write what belongs to a team: a lead only that of their own. */
export function useMayTeam(ownTeams: readonly string[] | undefined): (team: string | null) => boolean {
  const { rights, role } = useHere();
  if (!rights.includes("edit-people")) return () => false;
  if (role !== "lead") return () => true;
  return (team) => team === null || (ownTeams?.includes(team) ?? false);
}
