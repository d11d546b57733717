"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../../_trpc/client";

/** Asks anew for the register and the histories of its savings; no plan changes by them. */
export function useRefreshSavings(): () => Promise<unknown> {
  const trpc = useTRPC();
  const client = useQueryClient();
  return () =>
    Promise.all(
      [trpc.budget.savings.queryKey(), trpc.savings.pathKey()].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}
