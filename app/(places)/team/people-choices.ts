"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";

interface PeopleChoices {
  /** Names only one of the people has. */
  readonly names: readonly string[];
  /** What is shown for the person a position names; a text that is no record is shown as it is. */
  readonly nameOf: (person: string | null) => string;
  /** What a position keeps for a typed name: the id of the one who is called so, else the text. */
  readonly idOf: (text: string) => string;
}

/** The people a seat can be filled with. */
export function usePeopleChoices(): PeopleChoices {
  const { data } = useQuery(useTRPC().budget.people.queryOptions());
  const rows = data?.rows ?? [];
  const count = new Map<string, number>();
  for (const { name } of rows) count.set(name, (count.get(name) ?? 0) + 1);
  const unique = rows.filter(({ name }) => count.get(name) === 1);
  return {
    names: unique.map(({ name }) => name).sort((a, b) => a.localeCompare(b)),
    nameOf: (person) => rows.find(({ id }) => id === person)?.name ?? person ?? "",
    idOf: (text) => unique.find(({ name }) => name === text)?.id ?? text,
  };
}
