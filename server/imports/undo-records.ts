import type { Origin } from "@/server/database/origin";
import type { RecordStore } from "@/server/database/record-store";
import type { Use } from "@/server/database/record-use";
import type { Transaction } from "@/server/database/transaction";
import { cloudSeriesStore } from "@/server/infrastructure/store";
import type { Kept } from "@/server/planning/facts";
import { grouped } from "./grouped";
import { kinds } from "./keepers";
import { type InTheWay, nothingDone, type UndoStep } from "./undo-step";
import { type KeptChange, lastTouches, moveVersions, readChanges } from "./undo-store";

/** Every store an import writes records to, what is referred to before what refers to it. */
const stores = (): RecordStore<Kept>[] => [
  ...new Set([...kinds.flatMap(({ keeper }) => keeper.store ?? []), cloudSeriesStore]),
];

/** Records that are not as the import left them. */
async function changedSince(
  tx: Transaction,
  store: RecordStore<Kept>,
  changes: readonly KeptChange[],
): Promise<InTheWay[]> {
  const ids = changes.map(({ record }) => record);
  const now = new Map((await store.find(tx, ids)).map((fact) => [fact.id, fact.version]));
  const others = changes.filter(({ record, version }) => now.get(record) !== version);
  const touches = await lastTouches(
    tx,
    store.kind,
    others.map(({ record }) => record),
  );
  return others.map(({ kind, record: id, file, line }) => {
    const reason = now.has(id) ? "was changed" : "was removed";
    const { by = null, at = null } = touches.get(id) ?? {};
    return { kind, id, file, line, reason, by, at };
  });
}

/** Gives records what they said before. */
async function restore(
  tx: Transaction,
  store: RecordStore<Kept>,
  changes: readonly KeptChange[],
  origin: Origin,
): Promise<number> {
  const rows = changes.flatMap(({ before, version }) => (before ? [{ ...before, version }] : []));
  const saved = await store.save(
    tx,
    rows.map(({ fact, file, line, version }) => {
      const from = { ...origin, ...(file === null ? {} : { file }), ...(line === null ? {} : { line }) };
      return { fact, version, origin: from };
    }),
  );
  const before = new Map(rows.map(({ fact }) => [fact.id, fact.version]));
  const moved = saved.map(({ id, version: to }) => ({ id, from: before.get(id) ?? to, to }));
  await moveVersions(tx, store.kind, moved);
  return rows.length;
}

const usedBy = (use: Use): string =>
  Object.entries(use)
    .map(([words, ids]) => `${words} (${ids.join(", ")})`)
    .join(", ");

/** Removes what the import made; what is used stays, and is in the way unless it was made on the way. */
async function remove(
  tx: Transaction,
  store: RecordStore<Kept>,
  changes: readonly KeptChange[],
  origin: Origin,
): Promise<UndoStep> {
  const made = changes.filter(({ before }) => before === null);
  if (made.length === 0) return nothingDone;
  const used = await store.removeUnused(
    tx,
    made.map(({ record }) => record),
    origin,
  );
  const staying = made.flatMap(({ kind, record: id, file, line, aside }) => {
    const use = used.get(id);
    return use ? [{ kind, id, file, line, aside, usedBy: usedBy(use) }] : [];
  });
  return {
    removed: made.length - staying.length,
    restored: 0,
    stay: staying.filter(({ aside }) => aside).map(({ kind, id, usedBy }) => ({ kind, id, usedBy })),
    conflicts: staying
      .filter(({ aside }) => !aside)
      .map(({ kind, id, file, line, usedBy }) => {
        return { kind, id, file, line, reason: `is used by ${usedBy}`, by: null, at: null };
      }),
  };
}

/** Puts records back that an import changed, and removes those it made. */
export async function undoRecords(tx: Transaction, run: string, origin: Origin): Promise<UndoStep> {
  const known = stores();
  const changes = await readChanges(
    tx,
    run,
    known.map(({ kind }) => kind),
  );
  const byKind = grouped(changes, ({ kind }) => kind);
  const mine = known.filter(({ kind }) => byKind.has(kind));
  const ofStore = ({ kind }: RecordStore<Kept>) => byKind.get(kind) ?? [];
  const conflicts: InTheWay[] = [];
  for (const store of mine) conflicts.push(...(await changedSince(tx, store, ofStore(store))));
  const made = changes.filter(({ before }) => before === null).length;
  const whole = { ...nothingDone, removed: made, restored: changes.length - made };
  if (conflicts.length) return { ...whole, conflicts };
  for (const store of mine) await restore(tx, store, ofStore(store), origin);
  const steps: UndoStep[] = [];
  for (const store of mine.toReversed()) steps.push(await remove(tx, store, ofStore(store), origin));
  return {
    ...whole,
    removed: steps.reduce((sum, { removed }) => sum + removed, 0),
    stay: steps.flatMap(({ stay }) => stay),
    conflicts: steps.flatMap((step) => step.conflicts),
  };
}
