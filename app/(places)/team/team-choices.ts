"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";

export interface TeamChoice {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

/** Teams by name, to choose from. */
export function useTeamChoices(): readonly TeamChoice[] {
  const { data } = useQuery(useTRPC().teams.list.queryOptions());
  return (data ?? [])
    .map(({ id, name, parent }) => ({ id, name: name || id, parent }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
