import { collect, type LineWriter } from "./amounts";
import { decimal, sumDecimals } from "./decimal";
import type { Budget, BudgetAmount } from "./facts";
import type { Line } from "./line";
import type { Currency } from "./money";
import { type Month } from "./month";
import { RateTable } from "./rates";
import { given, Worth } from "./worth";

/** The lines of a budget version, converted at the rates it was approved with. */
export function budgetLines(budget: Budget, reporting: Currency): Line[] {
  if (budget.amounts.length === 0) return [];
  const rates = new RateTable(reporting, budget.rates, -1 as Month);
  const until = Math.max(...budget.amounts.map((row) => row.month)) as Month;
  const groups = new Map<string, BudgetAmount[]>();
  for (const row of budget.amounts) {
    const key = [row.costCentre, row.category, row.vendor, row.line, row.nature, row.currency].join("\0");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((rows) => collect((writer) => write(rows, writer), rates, until).lines);
}

function write(rows: readonly BudgetAmount[], writer: LineWriter) {
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
      vendor,
      service: "",
      team: "",
      initiative: "",
      currency,
      people: category === "internal-labour",
    },
    first,
  );
  for (const m of new Set(rows.map((row) => row.month))) {
    const sum = sumDecimals(rows.filter((row) => row.month === m).map((row) => row.amount));
    amounts.add(m, new Worth(Number(sum), () => [given(decimal(sum), " approved")]), 1, 1);
  }
}
