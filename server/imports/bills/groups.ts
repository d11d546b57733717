import type { DuckDBConnection } from "@duckdb/node-api";
import { type Decimal, decimal } from "@/server/planning/decimal";
import { type Month, monthAt } from "@/server/planning/month";
import { column } from "./duck";
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

/** Amounts of a charge, by the name of their sum. */
export const amountColumns = {
  billed: "BilledCost",
  effective: "EffectiveCost",
  list: "ListCost",
  contracted: "ContractedCost",
  quantity: "ConsumedQuantity",
} as const;

const amounts = Object.entries(amountColumns);

const keys = {
  provider: ["ProviderName", "ServiceProviderName"],
  service: ["ServiceName"],
  serviceCategory: ["ServiceCategory"],
  billingAccount: ["BillingAccountId"],
  account: ["SubAccountId", "BillingAccountId"],
  region: ["RegionId", "Region"],
  chargeCategory: ["ChargeCategory"],
  commitment: ["CommitmentDiscountId"],
  currency: ["BillingCurrency"],
} as const;

/** Days and times in UTC, with or without T and Z; a bare `5/1/25` could be two days. */
export const momentPattern =
  "\\d{4}-(0[1-9]|1[0-2])-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?(Z| ?\\+00(:?00)?| UTC)?";

/** Columns without which a row cannot be placed. */
export const placingColumns = [
  "BillingCurrency",
  "BillingPeriodStart",
  "ChargePeriodStart",
  "ChargeCategory",
  "BillingAccountId",
];

const CHARGES = "'usage', 'purchase', 'tax', 'credit', 'adjustment'";

/** The first of the columns the file has that is not null; an empty text where none is. */
function firstOf(header: readonly string[], names: readonly string[]): string {
  const present = names.filter((name) => header.includes(name)).map(column);
  return present.length ? `coalesce(${present.join(", ")}, '')` : "''";
}

const cell = (header: readonly string[], name: string) =>
  header.includes(name) ? column(name) : "NULL::VARCHAR";

/** DuckDB takes 1_000 for a number; a bill must not. */
const cast = (text: string) => `TRY_CAST(${text} AS DECIMAL(38, 18))`;
const month = (text: string) =>
  `CASE WHEN regexp_full_match(${text}, '${momentPattern}') THEN substr(${text}, 1, 7) END`;

/** One scan: every cell is read once, cast once, and rows that cannot be read are counted. */
export function groupingSql({ header, relation }: Pick<BillSource, "header" | "relation">): string {
  const read = [
    ...Object.entries(keys).map(([name, columns]) => `${firstOf(header, columns)} AS "${name}"`),
    `${cell(header, "SubAccountName")} AS "accountName"`,
    `${cell(header, "BillingAccountName")} AS "billingAccountName"`,
    `${month(column("BillingPeriodStart"))} AS "billedMonth"`,
    `${month(column("ChargePeriodStart"))} AS "effectiveMonth"`,
    ...amounts.flatMap(([name, source]) => [
      `${cast(cell(header, source))} AS "${name}"`,
      `${cell(header, source)} AS "${name}Text"`,
    ]),
  ];
  const unread = amounts.map(
    ([name]) => `("${name}" IS NULL AND "${name}Text" IS NOT NULL) OR contains("${name}Text", '_')`,
  );
  const unplaced = `"billedMonth" IS NULL OR "effectiveMonth" IS NULL OR NOT regexp_full_match(currency, '[A-Z]{3}')
    OR "billingAccount" = '' OR lower("chargeCategory") NOT IN (${CHARGES})`;
  const grouped = [...Object.keys(keys).map((name) => `"${name}"`), '"billedMonth"', '"effectiveMonth"'].join(
    ", ",
  );
  return `SELECT ${grouped}, coalesce(max("accountName"), max("billingAccountName"), '') AS "accountName",
      count(*)::INTEGER AS rows,
      (count(*) FILTER (WHERE ${[...unread, unplaced].join(" OR ")}))::INTEGER AS wrong,
      (count(*) FILTER (WHERE billed IS NULL OR effective IS NULL))::INTEGER AS "withoutCost",
      ${amounts.map(([name]) => `coalesce(sum("${name}"), 0)::VARCHAR AS "${name}"`).join(", ")}
    FROM (SELECT ${read.join(", ")} FROM ${relation}) GROUP BY ${grouped}`;
}

const monthOf = (text: string): Month => {
  const [year, of] = text.split("-").map(Number);
  return monthAt((year ?? 0) * 12 + (of ?? 1) - 1);
};

type Row = Record<string, unknown>;

const textIn = (row: Row, name: string): string => String(row[name] ?? "");

const group = (row: Row): BillGroup => ({
  provider: textIn(row, "provider"),
  service: textIn(row, "service"),
  serviceCategory: textIn(row, "serviceCategory"),
  billingAccount: textIn(row, "billingAccount"),
  account: textIn(row, "account"),
  accountName: textIn(row, "accountName"),
  region: textIn(row, "region"),
  chargeCategory: textIn(row, "chargeCategory").toLowerCase(),
  commitment: textIn(row, "commitment"),
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
