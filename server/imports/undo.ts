import type { Viewer } from "@/server/access/viewer";
import { appendAudit } from "@/server/database/audit";
import type { Origin } from "@/server/database/origin";
import { lockSubjects, subjects } from "@/server/database/subject";
import { type Transaction, transaction } from "@/server/database/transaction";
import { Refusal } from "@/server/errors";
import { demandImport } from "./rights";
import { type ImportRunDetail, readRun } from "./run-store";
import type { InTheWay, UndoStep } from "./undo-step";
import { undoBillsOf } from "./undo-bills";
import { undoLedger } from "./undo-ledger";
import { undoRecords } from "./undo-records";
import { closeUndone, UNDO_DAYS } from "./undo-store";

/** What undoing an import does, or would do. */
export interface UndoAnswer {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  /** How many records go because the import made them, and how many get back what they said before. */
  readonly removed: number;
  readonly restored: number;
  /** Records the import made because the file names them, which something else uses by now: they stay. */
  readonly stay: readonly { readonly kind: string; readonly id: string; readonly usedBy: string }[];
  /** What is in the way: then nothing is undone. */
  readonly conflicts: readonly InTheWay[];
}

const steps: readonly ((tx: Transaction, run: string, origin: Origin) => Promise<UndoStep>)[] = [
  undoBillsOf,
  undoLedger,
  undoRecords,
];

function refuseUnlessDone(run: ImportRunDetail): void {
  if (run.undoableUntil !== null) return;
  if (run.state === "undone")
    throw new Refusal("conflict", `This import was undone already by ${run.undoneBy}.`);
  if (run.state !== "done" || run.created + run.updated === 0)
    throw new Refusal("conflict", "This import changed nothing: there is nothing to undo.");
  throw new Refusal(
    "conflict",
    `This import cannot be undone any more: what was there before it is kept for ${UNDO_DAYS} days.`,
  );
}

/** Undoes as far as nothing is in the way; whoever calls keeps it whole or not at all. */
async function attempt(
  tx: Transaction,
  viewer: Pick<Viewer, "role">,
  id: string,
  origin: Origin,
): Promise<UndoAnswer> {
  const before = await readRun(tx, id);
  if (!before) throw new Refusal("not-found", "There is no such import.");
  demandImport(viewer, before.kind);
  await lockSubjects(tx, subjects);
  const run = (await readRun(tx, id)) ?? before;
  refuseUnlessDone(run);
  const done: UndoStep[] = [];
  const undoing = { ...origin, file: run.file, note: `undo of the import ${id}` };
  for (const step of steps) done.push(await step(tx, id, undoing));
  const sum = (count: (step: UndoStep) => number) => done.reduce((total, step) => total + count(step), 0);
  return {
    id,
    kind: run.kind,
    file: run.file,
    removed: sum(({ removed }) => removed),
    restored: sum(({ restored }) => restored),
    stay: done.flatMap(({ stay }) => stay),
    conflicts: done.flatMap(({ conflicts }) => conflicts),
  };
}

/** Carries an answer out of a transaction of which nothing is kept. */
class Tried extends Error {
  constructor(readonly answer: UndoAnswer) {
    super("Nothing of this is kept.");
  }
}

/** Says what undoing an import would take away and put back, or what is in the way. */
export async function previewUndo(
  viewer: Pick<Viewer, "role">,
  id: string,
  origin: Origin,
): Promise<UndoAnswer> {
  try {
    return await transaction(async (tx) => {
      throw new Tried(await attempt(tx, viewer, id, origin));
    });
  } catch (error) {
    if (error instanceof Tried) return error.answer;
    throw error;
  }
}

const MOST_SAID = 3;

const said = ({ kind, id, line, reason, by, at }: InTheWay): string => {
  const who = by === null ? "" : ` by ${by}`;
  const when = at === null ? "" : ` on ${at.toISOString().slice(0, 16).replace("T", " ")}`;
  return `${kind} ${id}${line === null ? "" : ` (line ${line})`} ${reason}${who}${when}`;
};

function refuseConflicts({ conflicts }: UndoAnswer): void {
  if (conflicts.length === 0) return;
  const first = conflicts.slice(0, MOST_SAID).map(said).join("; ");
  const more = conflicts.length > MOST_SAID ? `; and ${conflicts.length - MOST_SAID} more` : "";
  throw new Refusal("conflict", `The import cannot be undone: ${first}${more}.`, { conflicts });
}

/**
 * Undoes an import, whole or not at all: what it made goes, what it changed is again as it was. Refused where something of it was
 * changed since or is used by something else; the history and the audit trail stay.
 */
export const undoImport = (viewer: Pick<Viewer, "role">, id: string, origin: Origin): Promise<UndoAnswer> =>
  transaction(async (tx) => {
    const answer = await attempt(tx, viewer, id, origin);
    refuseConflicts(answer);
    await closeUndone(tx, id, origin);
    const changes = [{ field: "state", from: "done", to: "undone" }];
    appendAudit(tx, [
      { kind: "imports", recordId: id, action: "update", origin: { ...origin, file: answer.file }, changes },
    ]);
    return answer;
  });
