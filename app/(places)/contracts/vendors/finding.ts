import { printPct } from "../../../_parts/money";

interface Paid {
  readonly thisYear: number;
}

const few = 5;

/** The one line that states the finding: how much of the spend goes to how few. */
export function finding(rows: readonly Paid[], year: string, locale: string): string {
  const paid = rows.map(({ thisYear }) => Math.max(0, thisYear)).sort((a, b) => b - a);
  const total = paid.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return `Nothing is spent with vendors in ${year}`;
  const count = Math.min(few, paid.filter((amount) => amount > 0).length);
  const share = paid.slice(0, count).reduce((sum, amount) => sum + amount, 0) / total;
  const who = count === 1 ? "One vendor takes" : `${count} vendors take`;
  return `${who} ${printPct(share, locale)} of what vendors are paid in ${year}`;
}
