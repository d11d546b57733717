import { stat } from "node:fs/promises";
import { reading } from "@/server/database/query";
import { readSettings } from "@/server/organisation/settings-store";
import type { Kind } from "./keepers";
import { type ImportRequest, tell } from "./request";
import { readTable, type Table } from "./table";

/** All rows of all files, read before anything is locked. */
export async function readFiles({ format }: Kind, request: ImportRequest): Promise<Table> {
  const { files, mapping = null, layout, corrections = [] } = request;
  const { reportingCurrency } = await readSettings(reading);
  const how = { mapping, corrections, reportingCurrency, ...(layout ? { layout } : {}) };
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  const tables: Table[] = [];
  let [rows, passed] = [0, 0];
  for (const [at, file] of files.entries()) {
    const [done, before] = [rows, passed];
    const table = await readTable(format, file, how, (read, share) =>
      tell(
        request,
        "reading",
        done + read,
        share === null || size === 0 ? null : Math.min(1, (before + share * (sizes[at] ?? 0)) / size),
      ),
    );
    rows += table.count;
    passed += sizes[at] ?? 0;
    tables.push(table);
  }
  return {
    rows: tables.flatMap((table) => table.rows),
    refused: tables.flatMap(({ refused }) => refused),
    leftOut: tables.flatMap(({ leftOut }) => leftOut),
    count: rows,
    header: tables[0]?.header ?? [],
  };
}
