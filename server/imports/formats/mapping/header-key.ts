/** A column's name as it is compared: in any case, with any spaces; "Cost_Centre" is "cost centre". */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/gu, " ")
    .trim();

/** What tells whether two files have the same header: their names in their order. */
export const headerKey = (header: readonly string[]): string => JSON.stringify(header.map(nameKey));

/** Where each name stands in a header: as it is written, else in another spelling of the same name. -1: nowhere. */
export function finder(header: readonly string[]): (name: string) => number {
  const exact = new Map<string, number>();
  const alike = new Map<string, number>();
  for (const [at, name] of header.entries()) {
    if (!exact.has(name)) exact.set(name, at);
    if (!alike.has(nameKey(name))) alike.set(nameKey(name), at);
  }
  return (name) => exact.get(name) ?? alike.get(nameKey(name)) ?? -1;
}
