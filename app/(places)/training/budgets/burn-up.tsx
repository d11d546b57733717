"use client";
import { TrainingBudgetChart } from "../../../_charts/training-budget";
import { showSpan } from "../../../_parts/dates";
import { useHere } from "../../organisation";
import type { BudgetRow } from "./words";

interface BurnUpProps {
  /** Of one year; teams' budgets are added up, people's stand within them. */
  rows: readonly BudgetRow[];
  currency: string;
  who: string;
}

/** How budgets of one year are used up, month by month. */
export function BurnUp({ rows, currency, who }: BurnUpProps) {
  const here = useHere();
  const ofTeams = rows.filter(({ team }) => team !== null);
  const counted = ofTeams.length > 0 ? ofTeams : rows;
  const months = counted[0]?.months.map(({ month }) => month) ?? [];
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  const sum = (of: (row: BudgetRow) => number | null) =>
    counted.reduce((all, row) => all + (of(row) ?? 0), 0);
  const isKnown = counted.every(({ amount }) => amount !== null);
  return (
    <TrainingBudgetChart
      title={{ who, what: "courses taken and planned, running total", period: showSpan(first, last) }}
      currency={currency}
      calendar={here}
      months={months}
      taken={months.map((_, at) => sum((row) => row.months[at]?.taken ?? 0))}
      planned={months.map((_, at) => sum((row) => row.months[at]?.planned ?? 0))}
      amount={isKnown ? sum((row) => row.amount) : null}
    />
  );
}
