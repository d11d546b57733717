"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";

/** A record a name can stand for. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

/** All records of a kind that files name, as far as they can be listed; those spelled alike come with the preview. */
export function useRecordsOf(target: string): readonly NamedRecord[] {
  const trpc = useTRPC();
  const is = (one: string) => ({ enabled: target === one });
  const centres = useQuery(trpc.costCentres.list.queryOptions(undefined, is("cost-centres")));
  const categories = useQuery(trpc.costCategories.list.queryOptions(undefined, is("cost-categories")));
  const vendors = useQuery(trpc.vendors.list.queryOptions(undefined, is("vendors")));
  const milestones = useQuery(trpc.milestones.list.queryOptions(undefined, is("milestones")));
  const lists = new Map([
    ["cost-centres", centres.data],
    ["cost-categories", categories.data],
    ["vendors", vendors.data],
    ["milestones", milestones.data],
  ]);
  const records: readonly NamedRecord[] = lists.get(target) ?? [];
  return records.toSorted((a, b) => (a.name || a.id).localeCompare(b.name || b.id));
}
