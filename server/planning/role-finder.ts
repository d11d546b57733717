import { spelled } from "./person";
import type { Role } from "./role";

/** The role a text stands for; null: none, or more than one. */
export type RoleFinder = (text: string | null) => Role | null;

const finders = new WeakMap<ReadonlyMap<string, Role>, RoleFinder>();

/** Finds roles as people and positions name them: by id, else by a name only one of them has, whatever its case and spaces. */
export function roleFinder(roles: ReadonlyMap<string, Role>): RoleFinder {
  const known = finders.get(roles);
  if (known) return known;
  const byName = new Map<string, Role | null>();
  for (const role of roles.values()) {
    const name = spelled(role.name);
    byName.set(name, byName.has(name) ? null : role);
  }
  const find: RoleFinder = (text) =>
    text === null ? null : (roles.get(text) ?? byName.get(spelled(text)) ?? null);
  finders.set(roles, find);
  return find;
}
