import { collect } from "./amounts";
import { isPeopleCategory } from "./category";
import type { View } from "./context";
import { decimal, sumDecimals } from "./decimal";
import type { Plan } from "./expand";
import type { Posted } from "./facts";
import type { Line, LineHeader } from "./line";
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

/**
 * The forecast: in a closed month the ledger is the actual where it covers a cost centre, category and vendor (a posting without a
 * vendor covers all of them); elsewhere cost records are; a line with neither keeps its plan amount, marked not confirmed.
 * Postings meet only the view of their basis.
 */
export function outlook(plan: Plan, posted: readonly Posted[], view: View): Outlook {
  const { lastClose } = plan.context;
  const rows = posted.filter((row) => row.basis === view && row.month <= lastClose);
  const covered = coveredMonths(rows);
  const tally = new CoverageTally(lastClose);
  const lines = plan.lines.map((line) => closed(line, lastClose, covered, tally));
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
  private readonly sums: Record<keyof Coverage, Map<Month, number>> = {
    ledger: new Map(),
    bill: new Map(),
    notConfirmed: new Map(),
  };

  constructor(private readonly lastClose: Month) {}

  add({ first, amounts, converted }: Line, by: keyof Coverage) {
    if (!converted) return;
    const sums = this.sums[by];
    const last = Math.min(amounts.length, this.lastClose - first + 1);
    for (let i = 0; i < last; i++) {
      const amount = amounts[i] ?? 0;
      if (amount !== 0)
        sums.set((first + i) as Month, (sums.get((first + i) as Month) ?? 0) + Math.abs(amount));
    }
  }

  byMonth(): Map<Month, Coverage> {
    const { ledger, bill, notConfirmed } = this.sums;
    const months = [...new Set([...ledger.keys(), ...bill.keys(), ...notConfirmed.keys()])].sort(
      (a, b) => a - b,
    );
    const of = (sums: Map<Month, number>, m: Month) => sums.get(m) ?? 0;
    return new Map(
      months.map((m) => [m, { ledger: of(ledger, m), bill: of(bill, m), notConfirmed: of(notConfirmed, m) }]),
    );
  }
}

/** A line with its closed months as actuals: without what the ledger covers, and marked where nothing confirms it. */
function closed(
  line: Line,
  lastClose: Month,
  covered: ReadonlyMap<string, ReadonlySet<Month>>,
  tally: CoverageTally,
): Line {
  if (line.first > lastClose) return line;
  const recorded = line.source === "cost-history" || line.source === "cloud";
  const rest = uncovered(line, lastClose, covered);
  tally.add(rest, recorded ? "bill" : "notConfirmed");
  if (recorded) return rest;
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
