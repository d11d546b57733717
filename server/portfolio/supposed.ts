import type { Kept as Fact } from "../planning/facts";
import type { Portfolio } from "../planning/portfolio";
import { portfolioOf } from "./assemble";
import { type Kept, storeNamed } from "./kept";
import { loadHeld } from "./load";

/** Records of one kind as they would be stored; those that are new have no version yet. */
export interface Supposed {
  readonly kind: string;
  readonly facts: readonly Omit<Fact, "version">[];
}

const laidOver = (map: ReadonlyMap<string, Fact>, facts: Supposed["facts"]): ReadonlyMap<string, Fact> => {
  const after = new Map(map);
  for (const fact of facts) after.set(fact.id, { version: 0, ...fact });
  return after;
};

/**
 * The portfolio as it is, and as it would be with these records in it; nothing is written. What they do not touch is the same object in
 * both. Kinds no portfolio keeps make no difference.
 */
export async function supposePortfolio(
  supposed: readonly Supposed[],
): Promise<{ readonly now: Portfolio; readonly then: Portfolio }> {
  const { kept, portfolio: now } = await loadHeld();
  const changed: Record<string, ReadonlyMap<string, Fact>> = {};
  for (const { kind, facts } of supposed) {
    const name = storeNamed(kind);
    if (name && facts.length) changed[name] = laidOver(changed[name] ?? kept[name], facts);
  }
  if (Object.keys(changed).length === 0) return { now, then: now };
  // Each map holds the facts of its store, as the kind says.
  const after = { ...kept, ...changed } as Kept;
  return { now, then: portfolioOf(after, kept, now) };
}
