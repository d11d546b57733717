"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type Outputs, useTRPC } from "../../_trpc/client";

/** Asks anew what shows records of these subjects, and every answer of the plan with them. */
export function useRefresh(...subjects: readonly (keyof Outputs)[]): () => Promise<unknown> {
  const trpc = useTRPC();
  const client = useQueryClient();
  return () =>
    Promise.all([
      ...[trpc.budget.pathKey(), ...subjects.map((subject) => trpc[subject].pathKey())].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
      client.invalidateQueries({ queryKey: ["register"] }),
    ]);
}
