import type { Person } from "./facts";

/** The person a user is: the only one with the user's address, whatever its case; null: none, or more than one. */
export function personByMail(people: ReadonlyMap<string, Person>, email: string | null): Person | null {
  const wanted = email?.trim().toLowerCase();
  if (!wanted) return null;
  let found: Person | null = null;
  for (const person of people.values())
    if (person.email?.trim().toLowerCase() === wanted) {
      if (found) return null;
      found = person;
    }
  return found;
}
