"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";

/** What a cost category is called. */
export function useCategoryNames(): (id: string) => string {
  const { data } = useQuery(useTRPC().costCategories.list.queryOptions());
  const names = new Map((data ?? []).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
