import { createHash } from "node:crypto";
import { sumDecimals } from "@/server/planning/decimal";
import type { ImportTotals } from "../answer";
import { grouped } from "../grouped";
import type { BillGroup } from "./groups";

const kinds = ["billed", "effective", "list", "contracted"] as const;

/** Exact sums by currency; never across currencies. */
export function billTotals(groups: readonly BillGroup[]): ImportTotals {
  const sums = [...grouped(groups, ({ currency }) => currency)].map(
    ([currency, all]): [string, Record<string, string>] => [
      currency,
      Object.fromEntries(kinds.map((kind) => [kind, sumDecimals(all.map((group) => group[kind]))])),
    ],
  );
  return Object.fromEntries(sums);
}

/** What tells whether two bills say the same: their sums, whatever the order of rows, the packing or the file's name. */
export function billHash(groups: readonly BillGroup[]): string {
  const lines = groups.map((group) =>
    JSON.stringify(Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex");
}
