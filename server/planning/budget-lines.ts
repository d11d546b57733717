import { collect, type LineWriter } from "./amounts";
import { isPeopleCategory } from "./category";
import { decimal, sumDecimals } from "./decimal";
import type { Budget, BudgetAmount } from "./facts";
import type { Line } from "./line";
import { fiscalYearFirst } from "./fiscal-year";
import type { Portfolio } from "./portfolio";
import { type Month } from "./month";
import { RateTable } from "./rates";
import { vendorNow } from "./vendor-names";
import { given, Worth } from "./worth";

/** The lines of a budget version, at the rates it was approved with; one that is not approved yet follows the plan's rates. */
export function budgetLines(
  budget: Budget,
  { organisation, rates: current, vendors }: Pick<Portfolio, "organisation" | "rates" | "vendors">,
): Line[] {
  if (budget.amounts.length === 0) return [];
  const rates = new RateTable(
    organisation.reportingCurrency,
    budget.approved ? budget.rates : current,
    -1 as Month,
  );
  const until = Math.max(...budget.amounts.map((row) => row.month)) as Month;
  const now = vendorNow(vendors);
  const groups = new Map<string, BudgetAmount[]>();
  for (const row of budget.amounts) {
    const key = [row.costCentre, row.category, row.vendor, row.line, row.nature, row.currency].join("\0");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap(
    (rows) => collect((writer) => write(rows, now, writer), rates, until).lines,
  );
}

/** A vendor that was merged into another since is that one; the record keeps the name it was approved with. */
function write(rows: readonly BudgetAmount[], now: (vendor: string) => string, writer: LineWriter) {
  const [model] = rows as [BudgetAmount];
  const first = Math.min(...rows.map((row) => row.month)) as Month;
  const { category, costCentre, vendor, nature, currency } = model;
  const amounts = writer.line(
    {
      source: "budget",
      record: [costCentre, category, vendor, currency].join("|"),
      item: model.line || nature,
      part: "price",
      nature,
      category,
      costCentre,
      vendor: now(vendor),
      service: "",
      team: "",
      initiative: "",
      currency,
      people: isPeopleCategory(category),
    },
    first,
  );
  for (const m of new Set(rows.map((row) => row.month))) {
    const sum = sumDecimals(rows.filter((row) => row.month === m).map((row) => row.amount));
    amounts.add(m, new Worth(Number(sum), () => [given(decimal(sum), " approved")]), 1, 1);
  }
}

/**
 * For every fiscal year the budget that counts: of the approved versions with amounts in it (else of all), the one whose name
 * sorts last.
 */
export function budgetsOfYears(
  portfolio: Pick<Portfolio, "budgets" | "organisation" | "rates" | "vendors">,
): {
  readonly lines: Line[];
  readonly versions: ReadonlyMap<Month, string>;
} {
  const versions = new Map<Month, string>();
  const year = (row: BudgetAmount) => fiscalYearFirst(row.month, portfolio.organisation);
  const rank = (budget: Budget) => `${budget.approved ? 1 : 0}${budget.version}`;
  const ranked = [...portfolio.budgets].sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
  for (const budget of ranked)
    for (const first of new Set(budget.amounts.map(year)))
      if (!versions.has(first)) versions.set(first, budget.version);
  const lines = ranked.flatMap((budget) =>
    budgetLines(
      { ...budget, amounts: budget.amounts.filter((row) => versions.get(year(row)) === budget.version) },
      portfolio,
    ),
  );
  return { lines, versions };
}
