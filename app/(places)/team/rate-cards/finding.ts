import { printNumber } from "../../../_parts/money";
import type { RateCardRow } from "./words";

type Asked = Pick<RateCardRow, "vendor" | "role" | "currency" | "dayRate" | "state">;

/** Roles several vendors ask for in one currency, with the lowest and the highest day rate. */
function spreads(rows: readonly Asked[]) {
  const groups = new Map<string, Asked[]>();
  for (const row of rows) {
    const key = `${row.role.toLowerCase()} ${row.currency}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ vendor }) => vendor)).size > 1)
    .map((group) => {
      const rates = group.map(({ dayRate }) => Number(dayRate));
      return { ...group[0], low: Math.min(...rates), high: Math.max(...rates) };
    })
    .sort((a, b) => b.high - b.low - (a.high - a.low));
}

/** The one line that states the finding: the role whose price depends most on whom one asks. */
export function finding(rows: readonly Asked[], locale: string): string {
  const valid = rows.filter(({ state }) => state === "valid");
  const [widest] = spreads(valid);
  const vendors = new Set(valid.map(({ vendor }) => vendor)).size;
  if (!widest || widest.low === widest.high)
    return `${valid.length} valid rates of ${vendors} ${vendors === 1 ? "vendor" : "vendors"}`;
  const [low, high] = [widest.low, widest.high].map((rate) => printNumber(rate, locale));
  return `A day of ${widest.role} costs from ${low} to ${high} ${widest.currency}, depending on the vendor`;
}
