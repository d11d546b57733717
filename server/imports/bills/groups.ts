import type { DuckDBConnection } from "@duckdb/node-api";
import { type Decimal, decimal } from "@/server/planning/decimal";
import { type Month, monthAt } from "@/server/planning/month";
import type { BillColumn } from "../formats/bills/layout";
import { restored } from "../formats/neutral";
import type { BillSource } from "./source";

/** All charges of a bill that share month, provider, service, account, region, kind and commitment, summed. */
export interface BillGroup {
  readonly provider: string;
  readonly service: string;
  readonly serviceCategory: string;
  readonly billingAccount: string;
  readonly account: string;
  readonly accountName: string;
  readonly region: string;
  readonly chargeCategory: string;
  readonly commitment: string;
  readonly currency: string;
  readonly billedMonth: Month;
  readonly effectiveMonth: Month;
  readonly rows: number;
  readonly billed: Decimal;
  readonly effective: Decimal;
  readonly list: Decimal;
  readonly contracted: Decimal;
  readonly quantity: Decimal;
}

/** A bill, summed, and how many of its cells could not be read. */
export interface GroupedBill {
  readonly rows: number;
  readonly groups: readonly BillGroup[];
  /** Rows with a cell that must be mended before anything is taken. */
  readonly wrong: number;
  /** Rows without billed or effective cost; they count as nothing. */
  readonly withoutCost: number;
}

/** What rows are grouped by. */
const keys = {
  provider: "ProviderName",
  service: "ServiceName",
  serviceCategory: "ServiceCategory",
  billingAccount: "BillingAccountId",
  account: "SubAccountId",
  region: "RegionId",
  chargeCategory: "ChargeCategory",
  commitment: "CommitmentDiscountId",
  currency: "BillingCurrency",
  billedMonth: "BillingPeriodStart",
  effectiveMonth: "ChargePeriodStart",
} as const satisfies Record<string, BillColumn>;

const amounts = {
  billed: "BilledCost",
  effective: "EffectiveCost",
  list: "ListCost",
  contracted: "ContractedCost",
  quantity: "ConsumedQuantity",
} as const satisfies Record<string, BillColumn>;

/** One scan: every cell is read once, and rows that cannot be read are counted. */
export function groupingSql({
  columns,
  checks,
  relation,
}: Pick<BillSource, "columns" | "checks" | "relation">): string {
  const read = [
    ...Object.entries(keys).map(([name, ours]) => `coalesce(${columns[ours] ?? "NULL"}, '') AS "${name}"`),
    `${columns.SubAccountName ?? "NULL::VARCHAR"} AS "accountName"`,
    ...Object.entries(amounts).map(
      ([name, ours]) => `${columns[ours] ?? "NULL::DECIMAL(38, 18)"} AS "${name}"`,
    ),
    `coalesce(${checks.map(({ wrong }) => `(${wrong})`).join(" OR ")}, FALSE) AS "isWrong"`,
  ];
  const by = Object.keys(keys).map((name) => `"${name}"`);
  return `SELECT ${by.join(", ")}, coalesce(max("accountName"), '') AS "accountName",
      count(*)::INTEGER AS rows,
      (count(*) FILTER (WHERE "isWrong"))::INTEGER AS wrong,
      (count(*) FILTER (WHERE billed IS NULL OR effective IS NULL))::INTEGER AS "withoutCost",
      ${Object.keys(amounts)
        .map((name) => `coalesce(sum("${name}"), 0)::VARCHAR AS "${name}"`)
        .join(", ")}
    FROM (SELECT ${read.join(", ")} FROM ${relation}) GROUP BY ${by.join(", ")}`;
}

const monthOf = (text: string): Month => {
  const [year, of] = text.split("-").map(Number);
  return monthAt((year ?? 0) * 12 + (of ?? 1) - 1);
};

type Row = Record<string, unknown>;

const textIn = (row: Row, name: string): string => String(row[name] ?? "");
/** Text of a bill of our own export is neutralised for spreadsheets. */
const nameIn = (row: Row, name: string): string => restored(textIn(row, name));

const group = (row: Row): BillGroup => ({
  provider: nameIn(row, "provider"),
  service: nameIn(row, "service"),
  serviceCategory: nameIn(row, "serviceCategory"),
  billingAccount: nameIn(row, "billingAccount"),
  account: nameIn(row, "account"),
  accountName: nameIn(row, "accountName"),
  region: nameIn(row, "region"),
  chargeCategory: textIn(row, "chargeCategory"),
  commitment: nameIn(row, "commitment"),
  currency: textIn(row, "currency"),
  billedMonth: monthOf(textIn(row, "billedMonth")),
  effectiveMonth: monthOf(textIn(row, "effectiveMonth")),
  rows: Number(row.rows),
  billed: decimal(textIn(row, "billed")),
  effective: decimal(textIn(row, "effective")),
  list: decimal(textIn(row, "list")),
  contracted: decimal(textIn(row, "contracted")),
  quantity: decimal(textIn(row, "quantity")),
});

/** Sums a bill; amounts are read as text and cast to DECIMAL(38, 18), never through floating point. */
export async function groupBill(duck: DuckDBConnection, source: BillSource): Promise<GroupedBill> {
  const result = await duck.streamAndRead(groupingSql(source));
  const sums = { rows: 0, wrong: 0, withoutCost: 0 };
  const groups: BillGroup[] = [];
  await result.readAll();
  for (const row of result.getRowObjects()) {
    sums.rows += Number(row.rows);
    sums.wrong += Number(row.wrong);
    sums.withoutCost += Number(row.withoutCost);
    if (sums.wrong === 0) groups.push(group(row));
  }
  return { ...sums, groups: sums.wrong ? [] : groups };
}
