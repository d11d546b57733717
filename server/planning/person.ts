import type { Person } from "./facts";

/** The person a text stands for; null: none, or more than one. */
export type PersonFinder = (text: string | null) => Person | null;

/** Whether a text has the form of a mail address; what is there behind it nobody knows. */
export const isMailAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);

/** Names that differ only in case and spaces are spelled the same. */
export const spelled = (text: string): string =>
  text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

const finders = new WeakMap<ReadonlyMap<string, Person>, PersonFinder>();

/** Finds people as positions name them: by id, else by a name only one of them has, whatever its case and spaces. */
export function personFinder(people: ReadonlyMap<string, Person>): PersonFinder {
  const known = finders.get(people);
  if (known) return known;
  const byName = new Map<string, Person | null>();
  for (const person of people.values()) {
    const name = spelled(person.name);
    byName.set(name, byName.has(name) ? null : person);
  }
  const find: PersonFinder = (text) =>
    text === null ? null : (people.get(text) ?? byName.get(spelled(text)) ?? null);
  finders.set(people, find);
  return find;
}
