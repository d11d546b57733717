/** A list with one element changed. */
export const replaced = <T>(list: readonly T[], at: number, changes: Partial<T>): T[] =>
  list.map((one, i) => (i === at ? { ...one, ...changes } : one));

/** A list without one of its elements. */
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);
