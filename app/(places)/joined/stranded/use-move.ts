"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { sayDone } from "../../../_parts/irreversible";
import { useTRPCClient } from "../../../_trpc/client";
import { useRefreshAll, useScenario } from "../../scenario-context";
import { unused } from "../../scenario-name";
import type { Cheapest } from "./words";

interface Moved {
  readonly name: string;
  readonly movable: Cheapest["found"][number]["movable"];
  readonly months: number;
}

/** Makes a scenario in which a date is moved, over the one that is open; opens it and goes to where it stands beside the records. */
export function useMoveInScenario() {
  const client = useTRPCClient();
  const router = useRouter();
  const refreshAll = useRefreshAll();
  const { open, all } = useScenario();
  const mutation = useMutation({
    mutationFn: async ({ name, movable, months }: Moved) => {
      const { kind, record, field } = movable;
      const free = unused(name, all);
      const { id } = await client.scenarios.create.mutate({ name: free, base: open?.id ?? null });
      await client.scenarios.move.mutate({ scenario: id, kind, record, field, months, days: 0 });
      await client.scenarios.open.mutate({ id });
      return { id, name: free };
    },
    onSuccess: ({ id, name }) => {
      sayDone(`The scenario ${name} was made and is open.`);
      const base = open ? `scenario~${encodeURIComponent(open.id)}` : "facts";
      const plans = `${base},scenario~${encodeURIComponent(id)}`;
      router.push(`/scenarios/compare?${new URLSearchParams({ plans })}`);
    },
    onSettled: refreshAll,
  });
  return { make: mutation.mutate, isPending: mutation.isPending, error: mutation.error };
}
