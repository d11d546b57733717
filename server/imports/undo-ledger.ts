import type { Origin } from "@/server/database/origin";
import type { Transaction } from "@/server/database/transaction";
import { undoBudget } from "@/server/ledger/budget-store";
import { type Marked, markedAmounts, markedPostings } from "@/server/ledger/marked-rows";
import { undoPostings } from "@/server/ledger/store";
import { budgetsInTheWay, overwritten, putBack } from "@/server/ledger/undo-store";
import { type InTheWay, nothingDone, type UndoStep } from "./undo-step";
import { type Mark, readMarks } from "./undo-store";

async function inTheWay(tx: Transaction, marked: Marked, kind: string, counter: number): Promise<InTheWay[]> {
  const rows = await overwritten(tx, marked, counter);
  return rows.map((row) => ({ ...row, kind, file: null, reason: "was changed by a later import" }));
}

async function undoActuals(
  tx: Transaction,
  run: string,
  { counter }: Mark,
  origin: Origin,
): Promise<UndoStep> {
  const conflicts = await inTheWay(tx, markedPostings, "actuals", counter);
  if (conflicts.length) return { ...nothingDone, conflicts };
  const counts = await undoPostings(tx, { run, counter }, origin);
  return { ...nothingDone, ...counts };
}

async function undoBudgets(
  tx: Transaction,
  run: string,
  marks: readonly Mark[],
  origin: Origin,
): Promise<UndoStep> {
  const [first] = marks;
  if (!first) return nothingDone;
  const { counter } = first;
  const refused = await budgetsInTheWay(tx, run);
  const conflicts = [
    ...refused.map((budget) => ({ ...budget, kind: "budget", file: null, line: null })),
    ...(await inTheWay(tx, markedAmounts, "budget", counter)),
  ];
  if (conflicts.length) return { ...nothingDone, conflicts };
  const counts = await putBack(tx, markedAmounts, { run, counter });
  for (const { record, made } of marks) await undoBudget(tx, record, { made, origin, counts });
  return { ...nothingDone, ...counts };
}

/** Takes back what an import wrote into the ledger: postings and amounts of budgets. */
export async function undoLedger(tx: Transaction, run: string, origin: Origin): Promise<UndoStep> {
  const marks = await readMarks(tx, run);
  const actuals = marks.find(({ kind }) => kind === "actuals");
  if (actuals) return undoActuals(tx, run, actuals, origin);
  return undoBudgets(
    tx,
    run,
    marks.filter(({ kind }) => kind === "budget"),
    origin,
  );
}
