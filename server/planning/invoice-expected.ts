import { collect } from "./amounts";
import type { Context } from "./context";
import type { Expected, ExpectedLine, Rhythm } from "./invoice";
import { amountIn } from "./line";
import { type Month, monthAt, printMonth } from "./month";
import { RateTable } from "./rates";
import type { Contract } from "./sources/contract";
import { contracts } from "./sources/contracts";

/**
 * What a contract says is to be charged month by month from `from` to `to`, in its own currency and by one rhythm: the same function
 * that writes its lines of a plan, without conversion. Months without money are left out.
 */
export function expectedOf(
  contract: Contract,
  context: Context,
  rhythm: Rhythm,
  { from, to }: { readonly from: Month; readonly to: Month },
): Expected[] {
  const view = rhythm === "month" ? "accrual" : "cash";
  const read = rhythm === "invoice" ? { ...contract, paymentDays: 0 } : contract;
  const own = new RateTable(contract.currency, [], context.lastClose);
  const worth = worthOf(read, { ...context, view, until: to });
  const { lines } = collect(
    (writer) => contracts.write(read, { ...context, view, until: to }, writer),
    own,
    to,
  );
  const byMonth = new Map<Month, ExpectedLine[]>();
  for (const line of lines)
    for (let m = Math.max(from, line.first); m <= to; m++) {
      const amount = line.amounts[m - line.first] ?? 0;
      if (amount === 0) continue;
      const { category, costCentre } = line;
      const known = byMonth.get(monthAt(m)) ?? [];
      byMonth.set(monthAt(m), known);
      known.push({ line: line.id, category, costCentre, amount });
    }
  return [...byMonth]
    .sort(([a], [b]) => a - b)
    .map(([month, parts]) => ({
      id: `${contract.id}/${printMonth(month)}`,
      contract: contract.id,
      vendor: contract.vendor,
      currency: contract.currency,
      month,
      amount: parts.reduce((sum, { amount }) => sum + amount, 0),
      worth: worth && worth(month),
      lines: parts,
    }))
    .filter(({ amount }) => amount !== 0);
}

/** What a contract comes to in a month in the plan's currency; null: its currency has no rate. */
function worthOf(contract: Contract, context: Context): ((month: Month) => number) | null {
  const { lines } = collect(
    (writer) => contracts.write(contract, context, writer),
    context.rates,
    context.until,
  );
  if (lines.some(({ converted }) => !converted)) return null;
  return (month) => lines.reduce((sum, line) => sum + amountIn(line, month), 0);
}
