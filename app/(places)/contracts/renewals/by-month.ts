import { monthOf } from "@/server/planning/day";
import { type Month, monthAt } from "@/server/planning/month";
import type { RenewalMonth } from "../../../_charts/renewal-months";
import type { RenewalCard } from "./words";

/** The money at stake by the month of its deadline, for so many months. */
export const byMonth = (cards: readonly RenewalCard[], from: Month, months = 12): RenewalMonth[] =>
  Array.from({ length: months }, (_, i) => {
    const month = monthAt(from + i);
    const own = cards.filter(({ day }) => monthOf(day) === month);
    const sum = (leaves: boolean) =>
      own.reduce((total, { what, amount }) => {
        const isLeaving = what === "ends-without-successor" || what === "exercise-by";
        return isLeaving === leaves ? total + (amount ?? 0) : total;
      }, 0);
    return { month, count: own.length, renews: sum(false), leaves: sum(true) };
  });
