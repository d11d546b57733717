"use client";
import { monthAt, monthsFrom, printMonth } from "@/server/planning/month";
import { MonthsStacked } from "../../_charts/months-stacked";
import { showSpan } from "../../_parts/dates";
import { useHere } from "../organisation";
import { stackParts } from "../stack-parts";
import { useView } from "../use-view";
import { dimensionNames } from "../row-dimensions";
import { type Asked, measureNames } from "./asked";
import type { Table } from "./budget-cells";

interface BudgetChartProps {
  table: Table;
  budget: Table | null;
  asked: Asked;
}

/** The table's rows month by month; a click opens the lines of a month. */
export function BudgetChart({ table, budget, asked }: BudgetChartProps) {
  const here = useHere();
  const { set } = useView();
  const last = monthAt(table.from + asked.months - 1);
  const inside = table.rows.filter((row) => row.currency === null);
  const parts = inside.map(({ keys, labels, amounts }) => ({
    key: keys[0] ?? "",
    label: labels[0] || "None",
    amounts,
  }));
  const compared = asked.measure !== "budget" && budget !== null && budget.total !== 0;
  return (
    <MonthsStacked
      title={{
        who: here.name,
        what: `${measureNames[asked.measure]} by ${dimensionNames[asked.by].toLowerCase()}`,
        period: showSpan(table.from, last),
      }}
      currency={table.currency}
      months={monthsFrom(table.from, last)}
      lastClose={table.lastClose}
      series={stackParts(parts, asked.by)}
      {...(compared ? { budget: budget.totals } : {})}
      calendar={here}
      height={240}
      onMonth={(m, key) => key !== undefined && set({ cell: `${printMonth(m)}~${key}`, line: null })}
    />
  );
}
