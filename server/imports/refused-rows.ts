import { createReadStream, existsSync } from "node:fs";
import type { Viewer } from "@/server/access/viewer";
import { reading } from "@/server/database/query";
import { environment } from "@/server/environment";
import { neutralised } from "./formats/neutral";
import { jobOf } from "./jobs";
import { refusedCells } from "./kept-refusals";
import type { RefusedCell } from "./refused";
import { refusedFile } from "./refused-file";
import { demandImport } from "./rights";
import { readRun } from "./run-store";
import { csvLine } from "./write-csv";

/** Cells of files whose rows cannot be told apart by line: where they are and why they were refused. */
function listOf(cells: readonly RefusedCell[]): string[] {
  const rows = cells.map(({ file = "", line, column, value, reason }) =>
    csvLine([neutralised(file), String(line), column, neutralised(value), reason]),
  );
  return [csvLine(["file", "line", "column", "value", "reason"]), ...rows];
}

const contentOf = (path: string): AsyncIterable<string> => createReadStream(path, "utf8");

/**
 * The refused rows of a job or of an import in the history as CSV: as they stand in their file, with the reasons in a last column. Of a
 * bill, and of a file that was refused whole, a list of what is wrong where.
 */
export async function refusedCsv(
  viewer: Pick<Viewer, "userId" | "role">,
  id: string,
): Promise<AsyncIterable<string> | Iterable<string>> {
  const run = await readRun(reading, id);
  if (run) demandImport(viewer, run.kind);
  const cells = run ? refusedCells(run.refusals) : jobOf(viewer, id).refused;
  const path = refusedFile(environment().dataDirectory, id, run === null);
  return existsSync(path) ? contentOf(path) : listOf(cells);
}
