import type { DuckDBConnection } from "@duckdb/node-api";
import { type BillHeader, cellAt } from "../formats/bills/header";
import type { MomentForm } from "../formats/bills/moments";

const SLASHES = "\\d{1,2}/\\d{1,2}/(\\d{2}|\\d{4})( .*)?";
const FORMATS = { MDY: "['%m/%d/%y', '%m/%d/%Y']", DMY: "['%d/%m/%y', '%d/%m/%Y']" } as const;

/** How many rows are looked at to see whether days are written with slashes at all. */
const LOOKED_AT = 200;

const moments = ["BillingPeriodStart", "BillingPeriodEnd", "ChargePeriodStart", "ChargePeriodEnd"];

/** True where a billing period is one whole month when its days are read in this order. */
function wholeMonth(header: BillHeader, order: keyof typeof FORMATS): string {
  const [start, end] = [header.find(["BillingPeriodStart"])[0], header.find(["BillingPeriodEnd"])[0]];
  if (start === undefined || end === undefined) return "NULL";
  const read = (at: number) => `try_strptime(${cellAt(at)}, ${FORMATS[order]})`;
  return `day(${read(start)}) = 1 AND ${read(start)} + INTERVAL 1 MONTH = ${read(end)}`;
}

/**
 * In which order a bill in FOCUS writes days with slashes, told by the file itself: by a part above twelve in any of its days, or
 * by billing periods that are whole months in one order only. Nothing where days are written YYYY-MM-DD,
 * and where both orders fit or the file mixes them: then each such day is refused.
 */
export async function dayFormsOf(
  duck: DuckDBConnection,
  header: BillHeader,
  relation: string,
): Promise<readonly MomentForm[]> {
  const cells = header.find(moments).map(cellAt);
  const slashed = cells.map((cell) => `regexp_full_match(${cell}, '${SLASHES}')`);
  if (cells.length === 0) return [];
  const one = async (sql: string) => (await duck.runAndReadAll(sql)).getRows()[0] ?? [];
  const [some] = await one(
    `SELECT bool_or(${slashed.join(" OR ")}) FROM (SELECT ${cells.join(", ")} FROM ${relation} LIMIT ${LOOKED_AT})`,
  );
  if (some !== true) return [];
  const above = (part: number) =>
    cells.map(
      (cell, at) => `(${slashed[at]} AND TRY_CAST(split_part(${cell}, '/', ${part}) AS INTEGER) > 12)`,
    );
  const [dayFirst, monthFirst, wholeDmy, wholeMdy] = await one(`SELECT bool_or(${above(1).join(" OR ")}),
    bool_or(${above(2).join(" OR ")}), bool_and(${wholeMonth(header, "DMY")}), bool_and(${wholeMonth(header, "MDY")})
    FROM ${relation}`);
  if (dayFirst && monthFirst) return [];
  if (dayFirst || (!monthFirst && wholeDmy === true && wholeMdy !== true)) return ["DMY"];
  if (monthFirst || (wholeMdy === true && wholeDmy !== true)) return ["MDY"];
  return [];
}
