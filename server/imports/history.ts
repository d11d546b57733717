import type { Viewer } from "@/server/access/viewer";
import { reading } from "@/server/database/query";
import { Refusal } from "@/server/errors";
import type { RowChange } from "./changes";
import { refusedCells } from "./kept-refusals";
import type { RefusedCell } from "./refused";
import { demandImport } from "./rights";
import { type ImportRun, type ImportRunDetail, latestRuns, readRun } from "./run-store";

/** The latest imports, newest first. */
export const history = (): Promise<ImportRun[]> => latestRuns();

/** One import of the history, for who may import its kind. */
export async function runFor(viewer: Pick<Viewer, "role">, id: string): Promise<ImportRunDetail> {
  const run = await readRun(reading, id);
  if (!run) throw new Refusal("not-found", "There is no such import.");
  demandImport(viewer, run.kind);
  return run;
}

/** An import as its page shows it. */
export interface ImportRunPage extends Omit<ImportRunDetail, "keptFiles" | "changes" | "refusals"> {
  readonly changes: readonly RowChange[];
  readonly refusals: readonly RefusedCell[];
}

/** One import with what it changed first, cell by cell, and what of it was refused. */
export async function runOf(viewer: Pick<Viewer, "role">, id: string): Promise<ImportRunPage> {
  const { keptFiles: _, changes, refusals, ...run } = await runFor(viewer, id);
  return { ...run, changes: changes as RowChange[], refusals: refusedCells(refusals) };
}
