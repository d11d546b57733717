"use client";
import { useMutation } from "@tanstack/react-query";
import { printMinor } from "@/server/planning/money";
import { monthAt, printMonth } from "@/server/planning/month";
import { csv } from "../../../_parts/csv";
import { save } from "../../../_parts/download";
import { useTRPCClient } from "../../../_trpc/client";
import { dimensionNames } from "../../row-dimensions";
import { useView } from "../../use-view";
import { type Asked, compareQuestion } from "./asked";
import { causeNames, type Comparison, inOrder } from "./cause-words";
import type { PlanShown } from "./plans";

/** Downloads what the screen compares: every row and month of every plan, its differences, and the causes. */
export function useDownload(asked: Asked, plans: readonly PlanShown[]) {
  const client = useTRPCClient();
  const { view } = useView();
  return useMutation({
    mutationFn: async () => {
      const compared = plans.map(({ plan }) => plan);
      const answer = await client.budget.compareDownload.query(
        compareQuestion(asked, compared, view, asked.only),
      );
      save(`compare-by-${asked.by}.csv`, "text/csv", comparisonCsv(answer, plans, dimensionNames[asked.by]));
    },
  });
}

/** One line a row and plan, then the differences to the first plan, then why. */
export function comparisonCsv(
  answer: Comparison,
  plans: readonly Pick<PlanShown, "name">[],
  by: string,
): string {
  const { currency, from } = answer;
  const print = (amount: number) => printMinor(amount, currency);
  const months = (answer.plans[0]?.totals ?? []).map((_, i) => printMonth(monthAt(from + i)));
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const lines = (key: string, label: string, amounts: readonly (readonly number[])[]) =>
    amounts.flatMap((own, at) => {
      const name = plans[at]?.name ?? "";
      const line = (what: string, values: readonly number[]) => [
        key,
        label,
        what,
        currency,
        ...values.map(print),
        print(sum(values)),
      ];
      if (at === 0) return [line(name, own)];
      return [
        line(name, own),
        line(
          `${name}, difference`,
          own.map((amount, i) => amount - (amounts[0]?.[i] ?? 0)),
        ),
      ];
    });
  return csv([
    [by, "Name", "Plan", "Currency", ...months, "Total"],
    ...answer.rows.flatMap(({ keys, labels, amounts }) => lines(keys[0] ?? "", labels[0] ?? "", amounts)),
    ...lines(
      "",
      "Total",
      answer.plans.map(({ totals }) => totals),
    ),
    ...answer.bridges.flatMap(({ causes }, i) =>
      inOrder(causes).map(({ cause, amount }) => [
        "",
        causeNames[cause],
        `${plans[i + 1]?.name ?? ""}, cause`,
        currency,
        ...months.map(() => ""),
        print(amount),
      ]),
    ),
  ]);
}
