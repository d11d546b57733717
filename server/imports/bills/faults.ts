import type { DuckDBConnection } from "@duckdb/node-api";
import { readCsv } from "../csv";
import { cellAt } from "../formats/bills/header";
import { limits } from "../limits";
import { type RefusedCell, shown } from "../refused";
import { bytesOf } from "./packing";
import type { BillSource } from "./source";

type Texts = (at: number) => string | null;

/** Names the cells of one row that break a check, by the names of the file's own columns. */
function refuseRow(
  { checks, header }: Pick<BillSource, "checks" | "header">,
  line: number,
  textAt: Texts,
  into: RefusedCell[],
): void {
  for (const { cells, why } of checks) {
    const reason = why(cells.map(textAt));
    const shownAt = cells.find((at) => textAt(at) !== null) ?? cells[0] ?? 0;
    if (reason)
      into.push({ line, column: header[shownAt] ?? "", value: shown(textAt(shownAt) ?? ""), reason });
  }
}

const nullable = (text: string | undefined) =>
  text === undefined || text === "" || text === "NULL" || text === "null" ? null : text;

async function faultsInCsv(source: BillSource): Promise<RefusedCell[]> {
  const refused: RefusedCell[] = [];
  let first = true;
  const most = { bytes: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY };
  for await (const records of readCsv(bytesOf(source.path, source.packing), most)) {
    for (const { line, cells } of records) {
      if (!first) refuseRow(source, line, (at) => nullable(cells[at]), refused);
      first = false;
    }
    if (refused.length >= limits.refusals) break;
  }
  return refused;
}

async function faultsInParquet(duck: DuckDBConnection, source: BillSource): Promise<RefusedCell[]> {
  const looked = [...new Set(source.checks.flatMap(({ cells }) => cells))];
  const refused: RefusedCell[] = [];
  const result = await duck.stream(
    `SELECT file_row_number + 1, ${looked.map(cellAt).join(", ")} FROM ${source.relation}`,
  );
  for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
    for (const [row, ...cells] of chunk.getRows()) {
      const texts = new Map(looked.map((at, place) => [at, cells[place] ?? null]));
      refuseRow(
        source,
        Number(row),
        (at) => (texts.get(at) === null ? null : String(texts.get(at))),
        refused,
      );
    }
    if (refused.length >= limits.refusals) break;
  }
  return refused;
}

/** Names the cells of a bill that cannot be read, by line (of a Parquet file: by row). Only asked where there are some. */
export async function faultsOf(
  duck: DuckDBConnection,
  source: BillSource,
  wrong: number,
): Promise<RefusedCell[]> {
  const refused = await (source.packing === "parquet" ? faultsInParquet(duck, source) : faultsInCsv(source));
  if (refused.length) return refused;
  const reason = `${wrong} rows hold amounts or days that cannot be read.`;
  return [{ line: 0, column: "", value: "", reason }];
}
