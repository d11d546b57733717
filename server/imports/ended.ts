import { v7 as uuid } from "uuid";
import { reading } from "@/server/database/query";
import { Refusal } from "@/server/errors";
import type { ImportAnswer } from "./answer";
import { refusedBy } from "./refused";
import { Cancelled, type ImportRequest, nameOf } from "./request";
import { type NewRun, type RunState, saveRun } from "./run-store";

/** An import that has begun: the id its files, its history and its job are known by. */
export interface Run {
  readonly id: string;
  readonly startedAt: Date;
}

/** What the history says of every import, whatever becomes of it. */
export const begunRun = (
  request: ImportRequest,
  { id, startedAt }: Run,
): Omit<NewRun, "state" | "contentHash"> => ({
  id,
  kind: request.kind,
  file: nameOf(request.files),
  mode: request.options.skipRefused ? "skip-refused" : request.options.again,
  mapping: request.mappingName ?? null,
  rules: request.mapping ?? null,
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: [],
  totals: {},
  message: null,
  changes: [],
  keptFile: null,
  startedAt,
});

/** How an import ended that was not done, and what is said of it. */
function ending(error: unknown): { state: RunState; message: string } {
  if (error instanceof Cancelled) return { state: "cancelled", message: error.message };
  if (error instanceof Refusal) return { state: "refused", message: error.message };
  return { state: "failed", message: "Something went wrong on the server. Nothing was changed." };
}

function saidBy(error: unknown): Partial<ImportAnswer> {
  if (!(error instanceof Refusal)) return {};
  const { details } = error;
  const answer = typeof details === "object" && details !== null && "answer" in details ? details.answer : {};
  return { ...(answer as Partial<ImportAnswer>), refused: refusedBy(error) };
}

async function keepEnding(request: ImportRequest, run: Run, error: unknown): Promise<void> {
  const { rows = 0, totals = {}, refused = [] } = saidBy(error);
  const ended = { ...begunRun(request, run), ...ending(error), rows, totals, refused, contentHash: "" };
  await saveRun(reading, ended, request.origin).catch((reason: unknown) =>
    console.error("An import that ended early could not be written into the history:", reason),
  );
}

/** Runs an import; one that is refused, fails or is cancelled stands in the history too. */
export async function recorded<T>(request: ImportRequest, work: (run: Run) => Promise<T>): Promise<T> {
  const run = { id: request.id ?? uuid(), startedAt: new Date() };
  try {
    request.signal?.throwIfAborted();
    return await work(run);
  } catch (error) {
    const reason = request.signal?.aborted ? new Cancelled() : error;
    await keepEnding(request, run, reason);
    throw reason;
  }
}
