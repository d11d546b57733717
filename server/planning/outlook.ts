import { collect } from "./amounts";
import type { View } from "./context";
import { decimal, sumDecimals } from "./decimal";
import type { Plan } from "./expand";
import type { Posted } from "./facts";
import { type Line, type LineHeader, marksIn } from "./line";
import { type Month } from "./month";
import { given, Worth } from "./worth";

/** What the months up to the last close are known from, in whole minor units. */
export interface Coverage {
  readonly ledger: number;
  readonly bill: number;
  readonly notConfirmed: number;
}

/** Actuals to the last close, plan after it. */
export interface Outlook extends Plan {
  /** By month, up to the last close; absolute amounts. */
  readonly coverage: ReadonlyMap<Month, Coverage>;
}

/** Categories whose ledger postings are the money of people. */
const ofPeople = ["internal-labour", "external-labour"];

/**
 * The forecast: in a closed month the ledger is the actual where it covers a cost centre, category and vendor (a posting without a
 * vendor covers all of them); elsewhere cost records are; a line with neither keeps its plan amount, marked not confirmed.
 * Postings meet only the view of their basis.
 */
export function outlook(plan: Plan, posted: readonly Posted[], view: View): Outlook {
  const { lastClose } = plan.context;
  const rows = posted.filter((row) => row.basis === view && row.month <= lastClose);
  const covered = new Set(rows.map((row) => coverKey(row.month, row.costCentre, row.category, row.vendor)));
  const coverage = new Map<Month, Coverage>();
  const lines = plan.lines.map((line) => closed(line, lastClose, covered, coverage));
  const ledger = ledgerLines(rows, plan);
  for (const line of ledger)
    line.amounts.forEach((amount, i) => count(coverage, (line.first + i) as Month, "ledger", amount));
  return { ...plan, lines: [...lines, ...ledger], coverage };
}

const coverKey = (month: Month, costCentre: string, category: string, vendor: string) =>
  `${month}\0${costCentre}\0${category}\0${vendor}`;

function count(coverage: Map<Month, Coverage>, month: Month, by: keyof Coverage, amount: number) {
  if (amount === 0) return;
  const known = coverage.get(month) ?? { ledger: 0, bill: 0, notConfirmed: 0 };
  coverage.set(month, { ...known, [by]: known[by] + Math.abs(amount) });
}

/** A line with its closed months as actuals: without what the ledger covers, and marked where nothing confirms it. */
function closed(
  line: Line,
  lastClose: Month,
  covered: ReadonlySet<string>,
  coverage: Map<Month, Coverage>,
): Line {
  if (line.first > lastClose) return line;
  const amounts = line.amounts.slice();
  const isCovered = (m: Month) =>
    covered.has(coverKey(m, line.costCentre, line.category, line.vendor)) ||
    covered.has(coverKey(m, line.costCentre, line.category, ""));
  const recorded = line.source === "cost-history" || line.source === "cloud";
  for (let m = line.first; m <= lastClose && m - line.first < amounts.length; m = (m + 1) as Month) {
    if (isCovered(m)) amounts[m - line.first] = 0;
    else if (line.converted)
      count(coverage, m, recorded ? "bill" : "notConfirmed", amounts[m - line.first] ?? 0);
  }
  const marks = recorded
    ? line.marks
    : [...line.marks, { mark: "not-confirmed" as const, from: line.first, to: lastClose }];
  return { ...line, amounts, marks };
}

/** The ledger's postings as lines: one for each cost centre, category, vendor, nature and currency. */
function ledgerLines(rows: readonly Posted[], { context }: Plan): Line[] {
  const groups = new Map<string, Posted[]>();
  for (const row of rows) {
    const key = [row.costCentre, row.category, row.vendor, row.nature, row.currency].join("\0");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((group) => ledgerLine(group, context.lastClose, context.rates));
}

function ledgerLine(
  rows: readonly Posted[],
  lastClose: Month,
  rates: Plan["context"]["rates"],
): readonly Line[] {
  const [model] = rows as [Posted];
  const first = Math.min(...rows.map((row) => row.month)) as Month;
  const write = (writer: Parameters<Parameters<typeof collect>[0]>[0]) => {
    const amounts = writer.line(ledgerHeader(model), first);
    for (const m of new Set(rows.map((row) => row.month))) {
      const sum = sumDecimals(rows.filter((row) => row.month === m).map((row) => row.amount));
      amounts.add(m, new Worth(Number(sum), () => [given(decimal(sum), " posted")]), 1, 1);
    }
    amounts.mark("actual", first, lastClose);
  };
  return collect(write, rates, lastClose).lines;
}

const ledgerHeader = (row: Posted): LineHeader => ({
  source: "ledger",
  record: [row.costCentre, row.category, row.vendor, row.currency].join("|"),
  item: row.nature,
  part: "usage",
  nature: row.nature,
  category: row.category,
  costCentre: row.costCentre,
  vendor: row.vendor,
  service: "",
  team: "",
  initiative: "",
  currency: row.currency,
  people: ofPeople.includes(row.category),
});

/** How a month's amount of a line is known. */
export function statusIn(line: Line, m: Month): "ledger" | "bill" | "not-confirmed" | "plan" {
  if (line.source === "ledger") return "ledger";
  const marks = marksIn(line, m);
  return marks.includes("actual") ? "bill" : marks.includes("not-confirmed") ? "not-confirmed" : "plan";
}
