"use client";
import { useQuery } from "@tanstack/react-query";
import { dayOf, type Milestone, schedule } from "@/server/planning/schedule";
import { hangs } from "@/server/planning/when";
import type { MilestoneChoice } from "../../_parts/day-field";
import { useTRPC } from "../../_trpc/client";
import { monthsAfter } from "../field-words";

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

/** Contracts by title and vendor, to choose from. */
export function useContractChoices(wanted = true): readonly Choice[] {
  const { data } = useQuery({ ...useTRPC().budget.contractChoices.queryOptions(), enabled: wanted });
  return data ?? [];
}

/** "2 months after Data-centre exit, 1 month after Landing zone": what a milestone hangs on, down to its first day. */
export function chainWords(id: string, milestones: ReadonlyMap<string, Milestone>): string | null {
  const [parts, seen]: [string[], Set<string>] = [[], new Set([id])];
  for (let date = milestones.get(id)?.date ?? null; date !== null && hangs(date); ) {
    const next = milestones.get(date.milestone);
    parts.push(`${monthsAfter(date.months)} ${next?.name || date.milestone}`);
    if (seen.has(date.milestone)) break;
    seen.add(date.milestone);
    date = next?.date ?? null;
  }
  return parts.length === 0 ? null : parts.join(", which is ");
}

/** Milestones a date can hang on, each with the day it falls on now. */
export function useMilestoneChoices(): readonly MilestoneChoice[] {
  const { data } = useQuery(useTRPC().milestones.list.queryOptions());
  if (!data) return [];
  const dates = schedule(new Map(data.map((milestone) => [milestone.id, milestone])));
  const byId = new Map(data.map((milestone) => [milestone.id, milestone]));
  return data.map(({ id, name, date }) => ({
    id,
    name: name || id,
    chain: chainWords(id, byId),
    day: date === null ? null : dayOf({ milestone: id, months: 0 }, dates),
  }));
}
