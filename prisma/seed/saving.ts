import type { Origin } from "@/server/database/origin";
import type { RecordStore } from "@/server/database/record-store";
import type { Transaction } from "@/server/database/transaction";
import type { Kept } from "@/server/planning/facts";

/** Who the audit trail names for all of it. */
export const origin: Origin = { actorId: null, actorName: "Demo organisation", door: "demo" };

/** Writes new facts through their store. */
export async function saveAll<Fact extends Kept>(
  tx: Transaction,
  store: RecordStore<Fact>,
  facts: Iterable<Omit<Fact, "version">>,
): Promise<void> {
  await store.save(
    tx,
    [...facts].map((fact) => ({ fact, version: 0, origin })),
  );
}
