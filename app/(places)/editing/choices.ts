"use client";
import { useQuery } from "@tanstack/react-query";
import { dayOf, schedule } from "@/server/planning/schedule";
import type { MilestoneChoice } from "../../_parts/day-field";
import { useTRPC } from "../../_trpc/client";

interface Choice {
  readonly id: string;
  readonly name: string;
}

const named = (records: readonly Choice[] | undefined): readonly Choice[] =>
  (records ?? [])
    .map(({ id, name }) => ({ id, name: name || id }))
    .sort((a, b) => a.name.localeCompare(b.name));

/** Cost centres and cost categories by name, to choose from. */
export function useCostChoices(): { centres: readonly Choice[]; categories: readonly Choice[] } {
  const trpc = useTRPC();
  const centres = useQuery(trpc.costCentres.list.queryOptions());
  const categories = useQuery(trpc.costCategories.list.queryOptions());
  return { centres: named(centres.data), categories: named(categories.data) };
}

/** Vendors by name, to choose from. */
export function useVendorChoices(): readonly Choice[] {
  return named(useQuery(useTRPC().vendors.list.queryOptions()).data);
}

/** Milestones a date can hang on, each with the day it falls on now. */
export function useMilestoneChoices(): readonly MilestoneChoice[] {
  const { data } = useQuery(useTRPC().milestones.list.queryOptions());
  if (!data) return [];
  const dates = schedule(new Map(data.map((milestone) => [milestone.id, milestone])));
  return data.map(({ id, name, date }) => ({
    id,
    name: name || id,
    day: date === null ? null : dayOf({ milestone: id, months: 0 }, dates),
  }));
}
