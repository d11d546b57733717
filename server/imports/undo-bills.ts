import type { Origin } from "@/server/database/origin";
import type { Transaction } from "@/server/database/transaction";
import { billsInTheWay, countBills, undoBills } from "@/server/infrastructure/bill-undo-store";
import { nothingDone, type UndoStep } from "./undo-step";
import { lastTouches } from "./undo-store";

/** Takes an import's bills away and puts those back that it replaced. */
export async function undoBillsOf(tx: Transaction, run: string, origin: Origin): Promise<UndoStep> {
  const counts = await countBills(tx, run);
  if (counts.removed + counts.restored === 0) return nothingDone;
  const found = await billsInTheWay(tx, run);
  if (found.length) {
    const touches = await lastTouches(
      tx,
      "cloud-bill",
      found.map(({ id }) => id),
    );
    const conflicts = found.map(({ id, reason, by, at }) => {
      const touch = touches.get(id);
      return {
        kind: "cloud-bill",
        id,
        file: null,
        line: null,
        reason,
        by: by ?? touch?.by ?? null,
        at: at ?? touch?.at ?? null,
      };
    });
    return { ...nothingDone, ...counts, conflicts };
  }
  await undoBills(tx, run, origin);
  return { ...nothingDone, ...counts };
}
