"use client";
import { useRouter } from "next/navigation";
import { Movers } from "../../_charts/movers";
import { changed } from "../../_parts/address";
import { useHere } from "../organisation";
import { useView } from "../use-view";
import type { OverviewAnswer } from "./overview";
import { type By, byNames } from "./stacked-by";

/** What moved most against the budget, or against last year where there is none. */
export function MoversChart({ answer, by }: { answer: OverviewAnswer; by: By }) {
  const router = useRouter();
  const { address } = useView();
  const against =
    answer.moversAgainst === "budget" ? `budget ${answer.budgetVersion ?? ""}`.trim() : "last year";
  return (
    <Movers
      title={{ who: useHere().name, what: `biggest movers by ${byNames[by]}`, period: answer.year.label }}
      currency={answer.currency}
      rows={answer.movers.map(({ keys, label, base, amount }) => ({
        id: keys[0] ?? "",
        name: label,
        from: base,
        to: amount,
      }))}
      fromName={against}
      toName="forecast"
      onRow={(id) => router.push(`/budget${changed(address, { by, [by]: id || null })}`)}
    />
  );
}
