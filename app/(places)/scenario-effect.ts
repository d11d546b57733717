"use client";
import { useQuery } from "@tanstack/react-query";
import type { DataIssue } from "@/server/planning/data-issue";
import type { Currency } from "@/server/planning/money";
import { monthAt, printMonth } from "@/server/planning/month";
import { useTRPC } from "../_trpc/client";
import { useHere } from "./organisation";
import { useView } from "./use-view";

/** What a scenario does to this fiscal year and the next, against the records. Minor units. */
export interface Effect {
  readonly currency: Currency;
  readonly years: readonly { readonly before: number; readonly after: number }[];
  readonly incomplete: boolean;
  /** Where its changes contradict each other, or are about what is gone. */
  readonly conflicts: readonly DataIssue[];
}

const year = 12;
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** Asks what a scenario does; undefined while it is asked. */
export function useEffectOf(id: string, enabled = true): { effect?: Effect; error: Error | null } {
  const { currentYear } = useHere();
  const { view } = useView();
  const { data, error } = useQuery({
    ...useTRPC().budget.compare.queryOptions({
      plans: [{ of: "facts" }, { of: "scenario", id }],
      from: printMonth(monthAt(currentYear)),
      months: 2 * year,
      by: ["source"],
      view,
    }),
    enabled,
    placeholderData: (before) => before,
  });
  const [records, scenario] = data?.plans ?? [];
  if (!data || !records || !scenario) return { error: error instanceof Error ? error : null };
  const years = [0, year].map((from) => ({
    before: sum(records.totals.slice(from, from + year)),
    after: sum(scenario.totals.slice(from, from + year)),
  }));
  return {
    effect: {
      currency: data.currency,
      years,
      incomplete: scenario.incomplete,
      conflicts: scenario.issues,
    },
    error: null,
  };
}
