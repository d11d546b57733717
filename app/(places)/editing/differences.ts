/** Whether two values of a field are the same; records are plain values. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const namesOf = <Fields extends object>(fields: Fields) => Object.keys(fields) as (keyof Fields & string)[];

/** The fields of a draft that differ from what it was begun with. */
export function changedFields<Fields extends object>(draft: Fields, base: Fields): Partial<Fields> {
  const changed: Partial<Fields> = {};
  for (const name of namesOf(draft)) if (!isSame(draft[name], base[name])) changed[name] = draft[name];
  return changed;
}

/** The fields two people changed differently since `base`: only these need a decision. */
export function contested<Fields extends object>(
  mine: Fields,
  theirs: Fields,
  base: Fields,
): (keyof Fields & string)[] {
  return namesOf(mine).filter(
    (name) =>
      !isSame(mine[name], base[name]) &&
      !isSame(theirs[name], base[name]) &&
      !isSame(mine[name], theirs[name]),
  );
}
