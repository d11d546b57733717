import type { DuckDBConnection } from "@duckdb/node-api";
import { readCsv } from "../csv";
import { limits } from "../limits";
import { type RefusedCell, shown } from "../refused";
import { column } from "./duck";
import { amountColumns, momentPattern, placingColumns } from "./groups";
import { type BillSource, bytesOf } from "./source";

const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const moment = new RegExp(`^${momentPattern}$`);
const charges = ["usage", "purchase", "tax", "credit", "adjustment"];

function whyNotNumber(text: string): string | null {
  if (!number.test(text.trim())) return "not a number; digits with a decimal point, or mEn";
  return Math.abs(Number(text)) >= 1e20 ? "more than 20 digits before the point" : null;
}

/** What is wrong with one cell of a bill; null: nothing. `text` is null where the cell is empty. */
export function whyNotCell(name: string, text: string | null): string | null {
  if ((Object.values(amountColumns) as string[]).includes(name))
    return text === null ? null : whyNotNumber(text);
  if (text === null) return "must not be empty";
  if (name === "BillingCurrency")
    return /^[A-Z]{3}$/.test(text) ? null : "not a currency of three capital letters";
  if (name === "ChargeCategory")
    return charges.includes(text.toLowerCase()) ? null : `not one of ${charges.join(", ")}`;
  if (name.endsWith("PeriodStart"))
    return moment.test(text) ? null : "not a moment in UTC; YYYY-MM-DD, with or without THH:MM:SSZ";
  return null;
}

const checked = (header: readonly string[]) =>
  [...placingColumns, ...Object.values(amountColumns)].filter((name) => header.includes(name));

function refuseRow(line: number, cells: ReadonlyMap<string, string | null>, into: RefusedCell[]): void {
  for (const [name, text] of cells) {
    const reason = whyNotCell(name, text);
    if (reason) into.push({ line, column: name, value: shown(text ?? ""), reason });
  }
}

const nullable = (text: string | undefined) =>
  text === undefined || text === "" || text === "NULL" ? null : text;

async function faultsInCsv({ path, packing, header }: BillSource): Promise<RefusedCell[]> {
  const places = checked(header).map((name) => [name, header.indexOf(name)] as const);
  const refused: RefusedCell[] = [];
  let first = true;
  const most = { bytes: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY };
  for await (const records of readCsv(bytesOf(path, packing), most)) {
    for (const { line, cells } of records) {
      if (!first) refuseRow(line, new Map(places.map(([name, at]) => [name, nullable(cells[at])])), refused);
      first = false;
    }
    if (refused.length >= limits.refusals) break;
  }
  return refused;
}

async function faultsInParquet(
  duck: DuckDBConnection,
  { header, relation }: BillSource,
): Promise<RefusedCell[]> {
  const names = checked(header);
  const refused: RefusedCell[] = [];
  const result = await duck.stream(
    `SELECT file_row_number + 1, ${names.map(column).join(", ")} FROM ${relation}`,
  );
  for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
    for (const [row, ...cells] of chunk.getRows())
      refuseRow(
        Number(row),
        new Map(names.map((name, at) => [name, cells[at] === null ? null : String(cells[at])])),
        refused,
      );
    if (refused.length >= limits.refusals) break;
  }
  return refused;
}

/** Names the cells of a bill that cannot be read, by line (of a Parquet file: by row). Only asked where there are some. */
export const faultsOf = (duck: DuckDBConnection, source: BillSource): Promise<RefusedCell[]> =>
  source.packing === "parquet" ? faultsInParquet(duck, source) : faultsInCsv(source);
