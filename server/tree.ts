import { reading } from "./database/query";
import type { RecordStore } from "./database/record-store";
import { Refusal } from "./errors";
import type { Kept } from "./planning/facts";

interface Branch extends Kept {
  readonly parent: string | null;
}

/** Refuses a parent that is the record itself or lies below it, or one that makes the tree too deep. */
export async function refuseCircle<Fact extends Branch>(
  store: RecordStore<Fact>,
  { id, parent }: { id: string; parent: string | null },
  deepest = 50,
): Promise<void> {
  const { changed } = await store.load(reading, null);
  const parents = new Map(changed.map((fact) => [fact.id, fact.parent]));
  let depth = 1;
  for (let at = parent; at !== null; at = parents.get(at) ?? null) {
    if (at === id) throw new Refusal("invalid", "It cannot lie below itself.");
    if (++depth > deepest) throw new Refusal("invalid", `There are at most ${deepest} levels.`);
  }
}
