/** A list with one of its items at another place; beyond the ends it stops. */
export function movedTo<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const item = list[from];
  if (item === undefined) return [...list];
  const place = Math.max(0, Math.min(list.length - 1, to));
  return list.toSpliced(from, 1).toSpliced(place, 0, item);
}

/** The row a height lies in, given where each row begins and ends; beyond the ends the first or the last. */
export function rowAt(y: number, rows: readonly { readonly top: number; readonly bottom: number }[]): number {
  const found = rows.findIndex(({ bottom }) => y < bottom);
  return found < 0 ? rows.length - 1 : found;
}
