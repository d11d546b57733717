"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";

/** Asks anew what depends on series once one changed. */
export function useChangedSeries() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return () =>
    Promise.all(
      [trpc.budget.pathKey(), trpc.costSeries.pathKey(), trpc.cloudSeries.pathKey()].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}
