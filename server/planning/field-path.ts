/**
 * Where a value lies in a record: names of fields one below the other. In a list of things that have an id (or begin with a
 * month) the id (or the month) stands for the thing: ["items", "hall", "annualPrice"].
 */
export type FieldPath = readonly string[];

/** A value that differs between two records. `undefined`: it is not there. */
export interface FieldDifference {
  readonly path: FieldPath;
  readonly from: unknown;
  readonly to: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);

/** What a thing in a list is known by. */
function keyOf(thing: unknown): string | null {
  if (!isFields(thing)) return null;
  const key = thing.id ?? thing.from ?? thing.month;
  return typeof key === "string" || typeof key === "number" ? String(key) : null;
}

/** The things of a list by their keys; null where they have none, or two have the same: then the list is one value. */
function keyed(list: readonly unknown[]): ReadonlyMap<string, unknown> | null {
  const things = new Map<string, unknown>();
  for (const thing of list) {
    const key = keyOf(thing);
    if (key === null || things.has(key)) return null;
    things.set(key, thing);
  }
  return things;
}

/** Whether two plain values say the same. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => equal(item, b[i]));
  if (!isFields(a) || !isFields(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && equal(a[name], b[name]))
  );
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(value)) return valueAt(keyed(value)?.get(name), rest);
  return isFields(value) && Object.hasOwn(value, name) ? valueAt(value[name], rest) : undefined;
}

/** The same value with another one at a path; `undefined` takes a thing out of its list. The old value is untouched. */
export function withValueAt(value: unknown, path: FieldPath, to: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return to;
  if (Array.isArray(value)) return withThing(value, name, rest, to);
  if (!isFields(value)) return value;
  return { ...value, [name]: withValueAt(value[name], rest, to) };
}

function withThing(list: readonly unknown[], key: string, rest: FieldPath, to: unknown): unknown[] {
  const at = list.findIndex((thing) => keyOf(thing) === key);
  if (at < 0) return rest.length === 0 && to !== undefined ? [...list, to] : [...list];
  if (rest.length === 0 && to === undefined) return list.filter((_, i) => i !== at);
  return list.map((thing, i) => (i === at ? withValueAt(thing, rest, to) : thing));
}

/** What differs between two values of one shape, field by field; things of a list by their keys. */
export function differences(from: unknown, to: unknown, path: FieldPath = []): FieldDifference[] {
  if (equal(from, to)) return [];
  const [before, after] = [partsOf(from), partsOf(to)];
  if (!before || !after || path.length > 6) return [{ path, from, to }];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) => differences(before.get(name), after.get(name), [...path, name]));
}

/** Dates that hang on a milestone are one value, though they have fields. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (Array.isArray(value)) return keyed(value);
  if (!isFields(value) || "milestone" in value) return null;
  return new Map(Object.entries(value));
}
