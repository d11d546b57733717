import type { View } from "./context";
import type { Plan } from "./expand";
import type { Nature } from "./facts";
import type { Horizon } from "./horizon";
import type { Line } from "./line";
import type { Currency } from "./money";
import { sumsOf } from "./sums";

/** What the amounts of a plan can be told apart by. */
export const dimensions = [
  "source",
  "part",
  "nature",
  "category",
  "cost-centre",
  "vendor",
  "service",
  "team",
  "initiative",
  "line",
] as const;
export type Dimension = (typeof dimensions)[number];

const fieldOf: Readonly<Record<Dimension, (line: Line) => string>> = {
  source: (line) => line.source,
  part: (line) => line.part,
  nature: (line) => line.nature,
  category: (line) => line.category,
  "cost-centre": (line) => line.costCentre,
  vendor: (line) => line.vendor,
  service: (line) => line.service,
  team: (line) => line.team,
  initiative: (line) => line.initiative,
  line: (line) => line.id,
};

/** A line's value in a dimension; "" where it has none. */
export const keyOf = (line: Line, dimension: Dimension): string => fieldOf[dimension](line);

const left: Readonly<Record<View, readonly Nature[]>> = {
  accrual: ["capital-purchase"],
  cash: ["depreciation", "write-off"],
};

/** P&L is all but purchases; cash is all but depreciation and write-offs. */
export const countsIn = (view: View, nature: Nature): boolean => !left[view].includes(nature);

/** One row of a roll-up: the values of its dimensions and whole minor units by month. */
export interface Row {
  readonly keys: readonly string[];
  readonly amounts: number[];
  /** Set where the row is outside the total: its currency has no rate, and its amounts are in it. */
  readonly currency: Currency | null;
}

/** A plan summed by dimensions over a horizon: the plain sum of its lines. Rows sorted by their keys. */
export interface RolledUp {
  readonly rows: readonly Row[];
  /** The sum of all rows inside the total, by month. */
  readonly totals: readonly number[];
  readonly total: number;
  readonly incomplete: boolean;
}

/** Sums the lines that count in `view` by `by`. */
export function rollUp(
  plan: Pick<Plan, "lines" | "issues">,
  view: View,
  horizon: Horizon,
  by: readonly Dimension[],
): RolledUp {
  const sums = sumsOf(plan.lines, {
    name: `${view}/${horizon.from}/${horizon.months}/${by.join()}`,
    counts: (line) => countsIn(view, line.nature),
    fields: by.map((dimension) => fieldOf[dimension]),
    horizon,
  });
  const rows = [...sums.values()]
    .filter(({ amounts }) => amounts.some((amount) => amount !== 0))
    .map(({ keys, amounts, currency }): Row => ({ keys, amounts: [...amounts], currency }));
  const totals = new Array<number>(horizon.months).fill(0);
  for (const { amounts, currency } of rows)
    if (currency === null) amounts.forEach((amount, i) => (totals[i] = (totals[i] ?? 0) + amount));
  const incomplete = isIncomplete(plan.issues, horizon);
  return {
    rows: rows.sort(byKeys),
    totals,
    total: totals.reduce((sum, amount) => sum + amount, 0),
    incomplete,
  };
}

/** Whether something had to be left out of a horizon's total. */
export const isIncomplete = (issues: Plan["issues"], horizon: Horizon): boolean =>
  issues.some((issue) => issue.incomplete && touches(issue.months, horizon));

/** A part of a roll-up over more months: the same rows and totals as if only `part` had been asked for. */
export function partOf(
  rolled: Pick<RolledUp, "rows" | "totals">,
  whole: Horizon,
  part: Horizon,
): Pick<RolledUp, "rows" | "totals"> {
  const from = part.from - whole.from;
  const cut = (amounts: readonly number[]) => amounts.slice(from, from + part.months);
  const rows = rolled.rows.map((row) => ({ ...row, amounts: cut(row.amounts) }));
  return {
    rows: rows.filter((row) => row.amounts.some((amount) => amount !== 0)),
    totals: cut(rolled.totals),
  };
}

/** Whether something about some months (none: all) concerns a horizon. */
export const touches = (months: readonly number[], { from, months: count }: Horizon): boolean =>
  months.length === 0 || months.some((m) => m >= from && m < from + count);

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byKeys(a: Row, b: Row): number {
  for (let i = 0; i < a.keys.length; i++) {
    const order = compareTexts(a.keys[i] ?? "", b.keys[i] ?? "");
    if (order) return order;
  }
  return compareTexts(a.currency ?? "", b.currency ?? "");
}
