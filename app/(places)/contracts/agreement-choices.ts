"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";

/** People who may look after a contract, by name. */
export function useOwnerChoices() {
  return useQuery(useTRPC().budget.people.queryOptions()).data?.rows ?? [];
}
