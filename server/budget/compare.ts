import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import { type Bridge, bridge } from "../planning/bridge";
import type { View } from "../planning/context";
import type { DataIssue } from "../planning/data-issue";
import type { Day } from "../planning/day";
import { headcount } from "../planning/headcount";
import { type Horizon, lastMonth, monthsOf } from "../planning/horizon";
import { amountIn, marksIn } from "../planning/line";
import type { Currency } from "../planning/money";
import type { Month } from "../planning/month";
import { type Dimension, isIncomplete } from "../planning/plan";
import { type Asked, ask } from "./asked";
import { recordTitle } from "./labels";
import { type Filters, tableOf } from "./table";

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
}

/** One plan of a comparison; amounts in whole minor units. */
export interface ComparedPlan {
  readonly totals: readonly number[];
  readonly total: number;
  readonly incomplete: boolean;
  /** FTE by month, vacancies by their probability; null of a budget. */
  readonly fte: readonly number[] | null;
  /** Contract money that cannot be stopped any more; null of a budget. */
  readonly committed: readonly number[] | null;
  /** What contradicts itself in the scenario. */
  readonly issues: readonly DataIssue[];
}

export interface ComparedRow {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** By plan: its months. */
  readonly amounts: readonly (readonly number[])[];
  readonly totals: readonly number[];
}

/** Why a plan differs from the first. */
export interface ComparedBridge {
  readonly causes: Bridge["causes"];
  readonly lines: readonly {
    readonly id: string;
    readonly label: string;
    readonly difference: number;
    readonly causes: Readonly<Record<string, number>>;
  }[];
  /** How many lines differ; `lines` are the largest of them. */
  readonly count: number;
}

export interface Comparison {
  readonly currency: Currency;
  readonly from: Month;
  readonly months: number;
  readonly lastClose: Month;
  readonly plans: readonly ComparedPlan[];
  readonly rows: readonly ComparedRow[];
  /** One for each plan after the first. */
  readonly bridges: readonly ComparedBridge[];
}

const mostRows = 200;
const mostLines = 200;

/** Lays up to four plans side by side, and says of each why it differs from the first. */
export async function compare(question: CompareQuestion, viewer: Viewer, today?: Day): Promise<Comparison> {
  const horizon = { from: question.from, months: question.months };
  const asked = await Promise.all(question.plans.map((plan) => askFor(plan, question, viewer, today)));
  const [first] = asked;
  if (!first) throw new Refusal("invalid", "Choose what to compare.");
  const tables = asked.map((one, i) => tableFor(one, question.plans[i] ?? { of: "facts" }, question));
  return {
    currency: first.portfolio.organisation.reportingCurrency,
    ...horizon,
    lastClose: first.plan.context.lastClose,
    plans: asked.map((one, i) => planOf(one, question.plans[i] ?? { of: "facts" }, tables[i] ?? [], horizon)),
    rows: sideBySide(tables, question.months),
    bridges: asked.slice(1).map((one, i) => bridgeOf(first, one, question, i + 1)),
  };
}

/** A scenario is looked at whether the viewer has it open or not. */
function askFor(
  plan: Compared,
  { view, from, months }: CompareQuestion,
  viewer: Viewer,
  today?: Day,
): Promise<Asked> {
  const { scenario: _, ...closed } = viewer;
  const looking = plan.of === "scenario" ? { ...closed, scenario: plan.id } : closed;
  return ask(looking, view, lastMonth({ from, months }), today);
}

type Rows = ReturnType<typeof tableOf>["rows"];

function tableFor(asked: Asked, plan: Compared, question: CompareQuestion): Rows {
  const { plans: _, ...rest } = question;
  const measure = plan.of === "budget" ? ("budget" as const) : ("plan" as const);
  const version = plan.of === "budget" ? plan.version : null;
  return tableOf(asked, { ...rest, measure, version, capital: false }, Number.POSITIVE_INFINITY).rows;
}

function planOf(asked: Asked, plan: Compared, rows: Rows, horizon: Horizon): ComparedPlan {
  const months = monthsOf(horizon);
  const totals = months.map((_, i) =>
    rows.reduce((sum, row) => sum + (row.currency === null ? (row.amounts[i] ?? 0) : 0), 0),
  );
  const isBudget = plan.of === "budget";
  return {
    totals,
    total: totals.reduce((sum, amount) => sum + amount, 0),
    incomplete: !isBudget && isIncomplete(asked.plan.issues, horizon),
    fte: isBudget ? null : fteOf(asked, horizon),
    committed: isBudget ? null : months.map((m) => committedIn(asked, m)),
    issues: asked.plan.issues.filter(({ kind }) => kind.startsWith("change-")),
  };
}

function fteOf({ portfolio, plan }: Asked, horizon: Horizon): number[] {
  const teams = headcount(portfolio.facts.positions.values(), plan.context, horizon);
  return monthsOf(horizon).map((_, i) =>
    teams.reduce((sum, { filled, vacant }) => sum + (filled[i] ?? 0) + (vacant[i] ?? 0), 0),
  );
}

const committedIn = ({ plan }: Asked, m: Month): number =>
  plan.lines.reduce(
    (sum, line) =>
      line.source === "contracts" && line.converted && marksIn(line, m).includes("committed")
        ? sum + amountIn(line, m)
        : sum,
    0,
  );

function sideBySide(tables: readonly Rows[], months: number): ComparedRow[] {
  const rows = new Map<string, Rows[number]>();
  for (const table of tables)
    for (const row of table) if (row.currency === null) rows.set(row.keys.join("\0"), row);
  const byKey = tables.map(
    (table) => new Map(table.filter((row) => row.currency === null).map((row) => [row.keys.join("\0"), row])),
  );
  const nothing = new Array<number>(months).fill(0);
  const all = [...rows].map(([key, { keys, labels }]) => {
    const own = byKey.map((table) => table.get(key));
    return {
      keys,
      labels,
      amounts: own.map((row) => row?.amounts ?? nothing),
      totals: own.map((row) => row?.total ?? 0),
    };
  });
  const spread = ({ totals }: ComparedRow) =>
    Math.max(...totals.map((total) => Math.abs(total - (totals[0] ?? 0))));
  return all
    .sort((a, b) => spread(b) - spread(a) || (b.totals[0] ?? 0) - (a.totals[0] ?? 0))
    .slice(0, mostRows);
}

function bridgeOf(first: Asked, other: Asked, question: CompareQuestion, at: number): ComparedBridge {
  const horizon = { from: question.from, months: question.months };
  const isBudget = [question.plans[0], question.plans[at]].some((plan) => plan?.of === "budget");
  if (isBudget) return notSplit(first, other, question, at);
  const side = (asked: Asked) => ({
    portfolio: asked.portfolio,
    plan: asked.plan,
    question: {
      today: asked.today,
      view: asked.view,
      until: asked.plan.context.until,
      forecasts: asked.forecasts,
    },
  });
  const { causes, lines } = bridge(side(first), side(other), horizon);
  return {
    causes,
    lines: lines.slice(0, mostLines).map(({ line, difference, causes: own }) => ({
      id: line.id,
      label: recordTitle(
        other.portfolio.facts.contracts.has(line.record) ? other.portfolio : first.portfolio,
        line.source,
        line.record,
      ),
      difference,
      causes: own,
    })),
    count: lines.length,
  };
}

/** A budget knows no price and no volume: its difference is told and not split. */
function notSplit(first: Asked, other: Asked, question: CompareQuestion, at: number): ComparedBridge {
  const total = (asked: Asked, plan: Compared | undefined) =>
    tableFor(asked, plan ?? { of: "facts" }, question).reduce(
      (sum, row) => sum + (row.currency === null ? row.total : 0),
      0,
    );
  const amount = total(other, question.plans[at]) - total(first, question.plans[0]);
  return { causes: amount === 0 ? [] : [{ cause: "not-split", amount }], lines: [], count: 0 };
}
