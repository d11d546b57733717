"use client";
import { useQuery } from "@tanstack/react-query";
import type { SavedKind } from "@/server/planning/saving";
import { useTRPC } from "../../../_trpc/client";

interface Choice {
  readonly id: string;
  readonly name: string;
}

const byName = (choices: readonly Choice[] | undefined): readonly Choice[] | undefined =>
  choices?.toSorted((a, b) => a.name.localeCompare(b.name));

/** The records of a kind a saving can be about, by name; undefined while they are asked for. */
export function useAboutChoices(kind: SavedKind | null): readonly Choice[] | undefined {
  const { budget } = useTRPC();
  const view = "accrual" as const;
  const contracts = useQuery({ ...budget.contractChoices.queryOptions(), enabled: kind === "contracts" });
  const team = useQuery({ ...budget.team.queryOptions({ view }), enabled: kind === "positions" });
  const roadmap = useQuery({ ...budget.roadmap.queryOptions({ view }), enabled: kind === "initiatives" });
  const isSeries = kind === "cost-history" || kind === "cloud";
  const series = useQuery({ ...budget.infrastructure.queryOptions({ view }), enabled: isSeries });
  if (kind === "contracts") return contracts.data;
  if (kind === "initiatives") return byName(roadmap.data?.initiatives.map(titled));
  if (kind === "positions")
    return byName(
      team.data?.rows.map(({ id, title, person }) => ({
        id,
        name: [title || id, person ?? "vacant"].join(", "),
      })),
    );
  return byName(series.data?.rows.filter((row) => row.kind === kind).map(titled));
}

const titled = ({ id, title }: { readonly id: string; readonly title: string }): Choice => ({
  id,
  name: title || id,
});
