import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { type Horizon, horizonBetween, lastMonth } from "../planning/horizon";
import type { Currency } from "../planning/money";
import { type Month, monthAt, printMonth } from "../planning/month";
import { type Dimension, rollUp } from "../planning/plan";
import { type Asked, ask } from "./asked";
import { type ComparedBridge, comparedBridge } from "./compared-bridge";
import { type ComparedPlan, comparedLines, comparedPlan, coveredBy } from "./compared-plan";
import { labelOf } from "./labels";
import type { Filters } from "./table";

/** What is compared: the records, a scenario, or a budget. */
export type Compared =
  | { readonly of: "facts" }
  | { readonly of: "scenario"; readonly id: string }
  | { readonly of: "budget"; readonly version: string };

export interface CompareQuestion {
  /** Two to four; all others are compared with the first. */
  readonly plans: readonly Compared[];
  readonly from: Month;
  readonly months: number;
  readonly by: readonly Dimension[];
  readonly view: View;
  readonly filters: Filters;
  /** First months of the twelve months whose totals are told beside the period's. */
  readonly years: readonly Month[];
}

export interface ComparedRow {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** By plan: its months. */
  readonly amounts: readonly (readonly number[])[];
  readonly totals: readonly number[];
}

export interface Comparison {
  readonly currency: Currency;
  /** The months all plans say something about, of those that were asked for. */
  readonly from: Month;
  readonly months: number;
  /** The budget that has amounts for only some of the months; null: all are compared. */
  readonly narrowedBy: string | null;
  readonly lastClose: Month;
  readonly plans: readonly ComparedPlan[];
  readonly rows: readonly ComparedRow[];
  /** How many rows there are; `rows` holds those that differ most. */
  readonly count: number;
  /** One for each plan after the first. */
  readonly bridges: readonly ComparedBridge[];
}

const mostRows = 200;

/** Lays up to four plans side by side, and says of each why it differs from the first. */
export async function compare(
  question: CompareQuestion,
  viewer: Viewer,
  today?: Day,
  most = mostRows,
): Promise<Comparison> {
  const sides = await Promise.all(
    question.plans.map(async (plan) => ({ plan, asked: await askFor(plan, question, viewer, today) })),
  );
  const [first, ...others] = sides;
  if (!first) throw new Refusal("invalid", "Choose what to compare.");
  const { narrowedBy, ...common } = commonMonths(sides, question);
  const narrowed = { ...question, ...common };
  const rows = sideBySide(sides, narrowed);
  return {
    currency: first.asked.portfolio.organisation.reportingCurrency,
    ...common,
    narrowedBy,
    lastClose: first.asked.plan.context.lastClose,
    plans: sides.map(({ asked, plan }) => comparedPlan(asked, plan, narrowed)),
    rows: rows.slice(0, most),
    count: rows.length,
    bridges: others.map((other) => comparedBridge(first, other, narrowed, viewer)),
  };
}

/** The months all plans say something about: a budget that was approved for a year says nothing about the next one. */
function commonMonths(sides: readonly Side[], { from, months }: CompareQuestion) {
  let [common, narrowedBy]: [Horizon, string | null] = [{ from, months }, null];
  for (const { plan, asked } of sides) {
    const covered = plan.of === "budget" ? coveredBy(asked, plan.version) : null;
    if (plan.of !== "budget" || !covered) continue;
    const [first, last] = [
      Math.max(common.from, covered.from),
      Math.min(lastMonth(common), lastMonth(covered)),
    ];
    if (first > last)
      throw new Refusal(
        "invalid",
        `${plan.version} has amounts from ${printMonth(covered.from)} to ${printMonth(lastMonth(covered))} only: choose some of these months.`,
      );
    if (last - first + 1 < common.months) narrowedBy = plan.version;
    common = horizonBetween(monthAt(first), monthAt(last));
  }
  return { ...common, narrowedBy };
}

/** One of the plans; a scenario is looked at whether the viewer has it open or not. */
export function askFor(
  plan: Compared,
  {
    view,
    from,
    months,
    years = [],
  }: Pick<CompareQuestion, "view" | "from" | "months"> & { years?: readonly Month[] },
  viewer: Viewer,
  today?: Day,
): Promise<Asked> {
  const until = monthAt(Math.max(lastMonth({ from, months }), ...years.map((year) => year + 11)));
  return ask(lookingAt(plan, viewer), view, until, today);
}

/** The viewer, with the scenario of a plan open and no other; no plan: as they are. */
export function lookingAt(plan: Compared | undefined, viewer: Viewer): Viewer {
  if (plan === undefined) return viewer;
  const { scenario: _, ...closed } = viewer;
  return plan.of === "scenario" ? { ...closed, scenario: plan.id } : closed;
}

interface Side {
  readonly plan: Compared;
  readonly asked: Asked;
}

/** The rows of all plans by the same keys, those that differ most first. */
function sideBySide(sides: readonly Side[], question: CompareQuestion): ComparedRow[] {
  const horizon = { from: question.from, months: question.months };
  const nothing = new Array<number>(question.months).fill(0);
  const rows = new Map<string, { keys: readonly string[]; amounts: (readonly number[])[] }>();
  sides.forEach(({ asked, plan }, i) => {
    const lines = comparedLines(asked, plan, question);
    for (const { keys, amounts, currency } of rollUp(
      { lines, issues: [] },
      question.view,
      horizon,
      question.by,
    ).rows) {
      if (currency !== null) continue;
      const row = rows.get(keys.join("\0")) ?? { keys, amounts: sides.map(() => nothing) };
      row.amounts[i] = amounts;
      rows.set(keys.join("\0"), row);
    }
  });
  return [...rows.values()].map((row) => named(row, sides, question)).sort(byDifference);
}

function named(
  { keys, amounts }: Pick<ComparedRow, "keys" | "amounts">,
  sides: readonly Side[],
  { by }: CompareQuestion,
): ComparedRow {
  const label = (key: string, i: number) =>
    sides
      .map(({ asked }) => labelOf(asked.portfolio, by[i] ?? "line", key))
      .find((text) => text !== key && !text.startsWith(`${key} ·`)) ?? key;
  return {
    keys,
    labels: keys.map(label),
    amounts,
    totals: amounts.map((own) => own.reduce((sum, amount) => sum + amount, 0)),
  };
}

const differenceOf = ({ totals }: ComparedRow): number =>
  Math.max(...totals.map((total) => Math.abs(total - (totals[0] ?? 0))));

const byDifference = (a: ComparedRow, b: ComparedRow): number =>
  differenceOf(b) - differenceOf(a) ||
  (b.totals[0] ?? 0) - (a.totals[0] ?? 0) ||
  (a.keys.join() < b.keys.join() ? -1 : 1);
