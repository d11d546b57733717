interface Branch {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

export type Placed<Record extends Branch> = Record & { readonly depth: number };

/** Records as a tree is read: each below its parent, by name; one whose parent is gone stands at the top. */
export function asTree<Record extends Branch>(records: readonly Record[]): Placed<Record>[] {
  const ids = new Set(records.map(({ id }) => id));
  const below = (parent: string | null, depth: number): Placed<Record>[] =>
    records
      .filter((one) => (one.parent !== null && ids.has(one.parent) ? one.parent : null) === parent)
      .sort((a, b) => a.name.localeCompare(b.name))
      .flatMap((one) => [{ ...one, depth }, ...below(one.id, depth + 1)]);
  return below(null, 0);
}

/** Records that may be the parent of one: not itself and nothing below it. */
export function parentsFor<Record extends Branch>(records: readonly Record[], id: string | null): Record[] {
  const parents = new Map(records.map((one) => [one.id, one.parent]));
  const isBelow = (from: string): boolean => {
    for (let at: string | null = from; at !== null; at = parents.get(at) ?? null) if (at === id) return true;
    return false;
  };
  return records.filter((one) => id === null || !isBelow(one.id));
}
