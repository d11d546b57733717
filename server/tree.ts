import type { Viewer } from "./access/viewer";
import type { RecordStore } from "./database/record-store";
import { Refusal } from "./errors";
import type { Kept } from "./planning/facts";
import { allSeen } from "./record-editing";

interface Branch extends Kept {
  readonly parent: string | null;
}

/** Refuses a parent that is the record itself or lies below it, or one that makes the tree too deep. */
export async function refuseCircle<Fact extends Branch>(
  store: RecordStore<Fact>,
  { id, parent }: { id: string; parent: string | null },
  viewer: Pick<Viewer, "scenario">,
  deepest = 50,
): Promise<void> {
  const seen = await allSeen(store, viewer);
  const parents = new Map(seen.map((fact) => [fact.id, fact.parent]));
  let depth = 1;
  for (let at = parent; at !== null; at = parents.get(at) ?? null) {
    if (at === id) throw new Refusal("invalid", "It cannot lie below itself.");
    if (++depth > deepest) throw new Refusal("invalid", `There are at most ${deepest} levels.`);
  }
}
