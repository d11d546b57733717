import { collect } from "./amounts";
import { isPeopleCategory } from "./category";
import type { View } from "./context";
import { decimal, sumDecimals } from "./decimal";
import type { Plan } from "./expand";
import type { Posted } from "./facts";
import type { Line, LineHeader } from "./line";
import { type Month, monthAt } from "./month";
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

/**
 * The forecast: in a closed month the ledger is the actual where it covers a cost centre, category and vendor (a posting without a
 * vendor covers all of them); elsewhere cost records are; a line with neither keeps its plan amount, marked not confirmed.
 * Postings meet only the view of their basis.
 */
export function outlook(plan: Plan, posted: readonly Posted[], view: View): Outlook {
  const { lastClose } = plan.context;
  const rows = posted.filter((row) => row.basis === view && row.month <= lastClose);
  const covered = coveredMonths(rows);
  const remembered = memoryOf(posted, `${view}/${lastClose}`);
  const tally = new CoverageTally(lastClose);
  const lines = plan.lines.map((line) => {
    if (line.first > lastClose) return line;
    const known = remembered.get(line) ?? closed(line, lastClose, covered);
    remembered.set(line, known);
    tally.add(known, isRecorded(line) ? "bill" : "notConfirmed");
    return known;
  });
  const ledger = ledgerLines(rows, plan);
  for (const line of ledger) tally.add(line, "ledger");
  return { ...plan, lines: [...lines, ...ledger], coverage: tally.byMonth() };
}

const coverKey = (costCentre: string, category: string, vendor: string) =>
  `${costCentre}\0${category}\0${vendor}`;

/** The months the ledger covers, by cost centre, category and vendor. */
function coveredMonths(rows: readonly Posted[]): ReadonlyMap<string, ReadonlySet<Month>> {
  const covered = new Map<string, Set<Month>>();
  for (const { costCentre, category, vendor, month } of rows) {
    const key = coverKey(costCentre, category, vendor);
    const months = covered.get(key);
    if (months) months.add(month);
    else covered.set(key, new Set([month]));
  }
  return covered;
}

/** Sums by month what the closed months are known from. */
class CoverageTally {
  private readonly sums: Readonly<Record<keyof Coverage, Float64Array>>;

  constructor(private readonly lastClose: Month) {
    const empty = () => new Float64Array(lastClose + 1);
    this.sums = { ledger: empty(), bill: empty(), notConfirmed: empty() };
  }

  add({ first, amounts, converted }: Line, by: keyof Coverage) {
    if (!converted) return;
    const sums = this.sums[by];
    const last = Math.min(amounts.length, this.lastClose - first + 1);
    for (let i = 0; i < last; i++) sums[first + i] = (sums[first + i] ?? 0) + Math.abs(amounts[i] ?? 0);
  }

  byMonth(): Map<Month, Coverage> {
    const { ledger, bill, notConfirmed } = this.sums;
    const byMonth = new Map<Month, Coverage>();
    for (let m = 0; m <= this.lastClose; m++) {
      const of = { ledger: ledger[m] ?? 0, bill: bill[m] ?? 0, notConfirmed: notConfirmed[m] ?? 0 };
      if (of.ledger + of.bill + of.notConfirmed > 0) byMonth.set(monthAt(m), of);
    }
    return byMonth;
  }
}

// A line that did not change keeps its closed form as long as the ledger is the same.
const memories = new WeakMap<readonly Posted[], Map<string, WeakMap<Line, Line>>>();

function memoryOf(posted: readonly Posted[], key: string): WeakMap<Line, Line> {
  const ofLedger = memories.get(posted) ?? new Map<string, WeakMap<Line, Line>>();
  memories.set(posted, ofLedger);
  const memory = ofLedger.get(key) ?? new WeakMap<Line, Line>();
  ofLedger.set(key, memory);
  return memory;
}

const isRecorded = ({ source }: Line): boolean => source === "cost-history" || source === "cloud";

/** A line with its closed months as actuals: without what the ledger covers, and marked where nothing confirms it. */
function closed(line: Line, lastClose: Month, covered: ReadonlyMap<string, ReadonlySet<Month>>): Line {
  const rest = uncovered(line, lastClose, covered);
  if (isRecorded(line)) return rest;
  return { ...rest, marks: [...line.marks, { mark: "not-confirmed", from: line.first, to: lastClose }] };
}

/** A line without the closed months that the ledger covers for its vendor, or for all vendors. */
function uncovered(line: Line, lastClose: Month, covered: ReadonlyMap<string, ReadonlySet<Month>>): Line {
  const own = covered.get(coverKey(line.costCentre, line.category, line.vendor));
  const all = covered.get(coverKey(line.costCentre, line.category, ""));
  if (!own && !all) return line;
  const isCovered = (m: number) => m <= lastClose && (own?.has(m as Month) || all?.has(m as Month));
  return { ...line, amounts: line.amounts.map((amount, i) => (isCovered(line.first + i) ? 0 : amount)) };
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
  people: isPeopleCategory(row.category),
});
