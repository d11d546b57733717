import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import { lockSubject } from "../database/subject";
import type { Transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { addToMonth, type Month, monthAt, monthsFrom, printMonth } from "../planning/month";
import { closeStore } from "./store";

/** The last closed month; null: none was closed yet. */
export async function readLastClose({ query }: Query): Promise<Month | null> {
  const [row] = await query<{ month: number | null }>('SELECT max(month) AS month FROM "close"');
  const last = row?.month ?? null;
  return last === null ? null : monthAt(last);
}

/** Closes a month, and with it all after the last close; a month that is closed already is refused. */
export async function closeMonth(tx: Transaction, month: Month, origin: Origin): Promise<void> {
  await lockSubject(tx, "organisation");
  const last = await readLastClose(tx);
  if (last !== null && month <= last)
    throw new Refusal(
      "conflict",
      `${printMonth(month)} is closed already: the last close is ${printMonth(last)}.`,
    );
  const months = monthsFrom(last === null ? month : addToMonth(last, 1), month);
  const rows = months.map((closed) => ({
    fact: { id: printMonth(closed), month: closed },
    version: null,
    origin,
  }));
  await closeStore.save(tx, rows);
}

/** Opens the last closed month again and hands out which it was. */
export async function reopenLast(tx: Transaction, origin: Origin): Promise<Month> {
  await lockSubject(tx, "organisation");
  const last = await readLastClose(tx);
  if (last === null) throw new Refusal("conflict", "No month is closed.");
  await closeStore.remove(tx, printMonth(last), null, origin);
  return last;
}

/** Makes this month the last closed one: closes up to it, or opens those after it again. */
export async function setLastClose(tx: Transaction, month: Month, origin: Origin): Promise<void> {
  await lockSubject(tx, "organisation");
  let last = await readLastClose(tx);
  while (last !== null && last > month) {
    await reopenLast(tx, origin);
    last = await readLastClose(tx);
  }
  if (last !== month) await closeMonth(tx, month, origin);
}
