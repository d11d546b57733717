"use client";
import { MultiSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";

interface TeamSelectProps {
  value: readonly string[];
  onChange: (teams: string[]) => void;
}

/** The teams whose people a lead may edit. */
export function TeamSelect({ value, onChange }: TeamSelectProps) {
  const { data } = useQuery(useTRPC().teams.list.queryOptions());
  const known = (data ?? []).map(({ id, name }) => ({ value: id, label: name || id }));
  const gone = value.filter((id) => !known.some((team) => team.value === id));
  return (
    <MultiSelect
      label="Own teams"
      description="Whose people a team lead may edit."
      size="sm"
      searchable
      clearable
      data={[...known, ...gone.map((id) => ({ value: id, label: id }))]}
      value={[...value]}
      onChange={onChange}
    />
  );
}
