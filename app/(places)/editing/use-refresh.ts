"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";

type Subject = "positions" | "people" | "rateCards" | "teams" | "initiatives" | "milestones";

/** Asks anew what shows records of these subjects, and every answer of the plan with them. */
export function useRefresh(...subjects: readonly Subject[]): () => Promise<unknown> {
  const trpc = useTRPC();
  const client = useQueryClient();
  return () =>
    Promise.all(
      [trpc.budget.pathKey(), ...subjects.map((subject) => trpc[subject].pathKey())].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}
