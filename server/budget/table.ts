import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import { budgetLines, budgetsOfYears } from "../planning/budget-lines";
import type { View } from "../planning/context";
import type { Day } from "../planning/day";
import { type Horizon, lastMonth } from "../planning/horizon";
import type { Line } from "../planning/line";
import type { Currency } from "../planning/money";
import { type Month } from "../planning/month";
import { countsIn, type Dimension, keyOf, rollUp } from "../planning/plan";
import type { Portfolio } from "../planning/portfolio";
import { type Asked, ask } from "./asked";
import { labelOf } from "./labels";

/** Which of the organisation's numbers: actuals then plan · the plan from records alone · what was approved · the same twelve months earlier. */
export const measures = ["forecast", "plan", "budget", "last-year"] as const;
export type Measure = (typeof measures)[number];

/** Narrows lines to values of dimensions: { category: ["cloud"] }. */
export type Filters = Partial<Record<Dimension, readonly string[]>>;

export interface TableQuestion {
  readonly measure: Measure;
  readonly from: Month;
  readonly months: number;
  readonly by: readonly Dimension[];
  readonly view: View;
  readonly filters: Filters;
  /** A budget's version; null: the one that counts for each fiscal year. */
  readonly version: string | null;
  /** Only purchases (CAPEX) instead of the view's own amounts. */
  readonly capital: boolean;
}

export interface TableRow {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  readonly amounts: readonly number[];
  readonly total: number;
  /** Set where the row is outside the total. */
  readonly currency: Currency | null;
}

export interface Table {
  readonly currency: Currency;
  readonly from: Month;
  readonly lastClose: Month;
  readonly rows: readonly TableRow[];
  readonly totals: readonly number[];
  readonly total: number;
  readonly incomplete: boolean;
  /** How many rows there are; `rows` holds at most 200. */
  readonly count: number;
}

const mostRows = 200;

/** Months × dimensions of one measure: for screens at most 200 rows, for downloads all of them. */
export async function table(
  question: TableQuestion,
  viewer: Viewer,
  today?: Day,
  most = mostRows,
): Promise<Table> {
  const horizon = { from: question.from, months: question.months };
  const asked = await ask(viewer, question.view, lastMonth(horizon), today);
  return tableOf(asked, question, most);
}

/** The same for a portfolio that is already expanded. */
export function tableOf(asked: Asked, question: TableQuestion, most = mostRows): Table {
  const { portfolio, plan } = asked;
  const shifted = question.measure === "last-year" ? 12 : 0;
  const horizon: Horizon = { from: (question.from - shifted) as Month, months: question.months };
  const lines = linesOf(asked, question.measure, question.version).filter((line) => passes(line, question));
  const rolled = rollUp(
    { lines, issues: plan.issues },
    question.capital ? "cash" : question.view,
    horizon,
    question.by,
  );
  const rows = rolled.rows.map((row) => ({
    ...row,
    labels: row.keys.map((key, i) => labelOf(portfolio, question.by[i] ?? "line", key)),
    total: row.amounts.reduce((sum, amount) => sum + amount, 0),
  }));
  const { totals, total, incomplete } = rolled;
  const currency = portfolio.organisation.reportingCurrency;
  const shown = rows.slice(0, most);
  return {
    currency,
    from: question.from,
    lastClose: plan.context.lastClose,
    rows: shown,
    totals,
    total,
    incomplete,
    count: rows.length,
  };
}

/** The lines a measure is summed from. */
export function linesOf(asked: Asked, measure: Measure, version: string | null): readonly Line[] {
  if (measure === "plan") return asked.plan.lines;
  if (measure !== "budget") return asked.outlook.lines;
  return version === null
    ? approvedLines(asked.portfolio)
    : budgetLines(budgetNamed(asked.portfolio, version), asked.portfolio);
}

const approved = new WeakMap<Portfolio, readonly Line[]>();

/** Every fiscal year's budget; made once for a portfolio. */
function approvedLines(portfolio: Portfolio): readonly Line[] {
  const lines = approved.get(portfolio) ?? budgetsOfYears(portfolio).lines;
  approved.set(portfolio, lines);
  return lines;
}

function budgetNamed({ budgets }: Portfolio, version: string) {
  const named = budgets.find((budget) => budget.version === version);
  if (!named) throw new Refusal("not-found", `There is no budget version ${version}.`);
  return named;
}

/** Whether a line counts for a question: its view or purchases only, and every filter. */
export function passes(
  line: Line,
  { filters, view, capital }: Pick<TableQuestion, "filters" | "view" | "capital">,
): boolean {
  if (capital ? line.nature !== "capital-purchase" : !countsIn(view, line.nature)) return false;
  return (Object.entries(filters) as [Dimension, readonly string[]][]).every(([dimension, values]) =>
    values.includes(keyOf(line, dimension)),
  );
}

/** The lines behind a cell, largest first, at most 200. */
export async function linesBehind(question: TableQuestion, viewer: Viewer, today?: Day) {
  const horizon = { from: question.from, months: question.months };
  const asked = await ask(viewer, question.view, lastMonth(horizon), today);
  const { rows, ...rest } = tableOf(asked, { ...question, by: ["line"] }, Number.POSITIVE_INFINITY);
  const lines = new Map(linesOf(asked, question.measure, question.version).map((line) => [line.id, line]));
  const behind = rows.map((row) => ({ ...row, line: described(lines.get(row.keys[0] ?? "")) }));
  const sorted = behind.sort((a, b) => Math.abs(b.total) - Math.abs(a.total));
  return { ...rest, rows: sorted.slice(0, mostRows) };
}

/** What a row of lines says about its line, without its amounts. */
function described(line: Line | undefined) {
  if (!line) return null;
  const {
    id,
    source,
    record,
    item,
    part,
    nature,
    category,
    costCentre,
    vendor,
    service,
    team,
    initiative,
    marks,
  } = line;
  return {
    id,
    source,
    record,
    item,
    part,
    nature,
    category,
    costCentre,
    vendor,
    service,
    team,
    initiative,
    marks,
  };
}
