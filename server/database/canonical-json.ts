const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** JSON in which equal values have equal texts: fields sorted by name (the database sorts them in its own way). */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sorted);
