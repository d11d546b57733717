import { stat } from "node:fs/promises";
import { reading } from "@/server/database/query";
import { Refusal } from "@/server/errors";
import { readSettings } from "@/server/organisation/settings-store";
import type { Kind } from "./keepers";
import { refusedBy } from "./refused";
import { type ImportRequest, type StoredFile, tell } from "./request";
import { readTable, type Table, type TakeRows } from "./table";

/** Of several files, a refusal says which one it is about. */
async function inFile<T>(
  { name }: StoredFile,
  all: readonly StoredFile[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || all.length < 2) throw error;
    const refused = refusedBy(error).map((cell) => ({ ...cell, file: name }));
    throw new Refusal(error.code, `${name}: ${error.message}`, { refused });
  }
}

/** All rows of all files, read before anything is locked; `take` gets them piece by piece, where they are not to be held. */
export async function readFiles({ format }: Kind, request: ImportRequest, take?: TakeRows): Promise<Table> {
  const { files, mapping = null, layout, corrections = [] } = request;
  const { reportingCurrency } = await readSettings(reading);
  const how = { mapping, corrections, reportingCurrency, ...(layout ? { layout } : {}) };
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  const tables: Table[] = [];
  let [rows, passed] = [0, 0];
  for (const [at, file] of files.entries()) {
    const [done, before] = [rows, passed];
    const table = await inFile(file, files, () =>
      readTable(
        format,
        file,
        how,
        (read, share) =>
          tell(
            request,
            "reading",
            done + read,
            share === null || size === 0 ? null : Math.min(1, (before + share * (sizes[at] ?? 0)) / size),
          ),
        take,
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
