"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";
import { useCostChoices } from "../editing/choices";
import { useView } from "../use-view";
import { abouts } from "./assumed-words";
import type { Assumed } from "@/server/planning/change";

interface Choice {
  readonly id: string;
  readonly name: string;
}

const distinct = (names: readonly string[]): Choice[] =>
  [...new Set(names)].sort().map((name) => ({ id: name, name }));

/** What an assumption can be about; asked only for the kind that is chosen. */
export function useAssumeChoices(what: Assumed): readonly Choice[] {
  const trpc = useTRPC();
  const { view } = useView();
  const { categories } = useCostChoices();
  const { of } = abouts[what];
  const series = useQuery({ ...trpc.budget.infrastructure.queryOptions({ view }), enabled: of === "series" });
  const rates = useQuery({ ...trpc.rates.list.queryOptions(), enabled: of === "currency" });
  const lines = useQuery({ ...trpc.budget.workChoices.queryOptions(), enabled: of === "team" });
  const indices = useQuery({ ...trpc.indices.list.queryOptions(), enabled: of === "index" });
  switch (of) {
    case "category":
      return categories;
    case "currency":
      return distinct((rates.data ?? []).map(({ currency }) => currency));
    case "index":
      return distinct((indices.data ?? []).map(({ index }) => index));
    case "series":
      return (series.data?.rows ?? []).map(({ kind, id, title, provider }) => ({
        id: `${kind}/${id}`,
        name: [title || id, provider].filter(Boolean).join(" · "),
      }));
    case "team":
      return lines.data?.lines ?? [];
    case "nothing":
      return [];
  }
}
