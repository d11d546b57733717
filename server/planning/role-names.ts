import { spelled } from "./person";
import type { Portfolio } from "./portfolio";
import type { Role } from "./role";
import { roleFinder } from "./role-finder";
import { Spellings } from "./spelled-alike";

/** What people and seats call their role that is no role of the catalogue, and the roles spelled like it. */
export interface UnknownRole {
  readonly text: string;
  readonly people: readonly string[];
  readonly positions: readonly string[];
  /** The likeliest first. */
  readonly like: readonly { readonly id: string; readonly name: string }[];
}

/** Short forms a name is also read by, where that finds more. */
const shortForms: readonly (readonly [short: RegExp, long: string])[] = [
  [/\b(sr|sen|snr)\b\.?/gi, "senior"],
  [/\b(jr|jun|jnr)\b\.?/gi, "junior"],
  [/\b(mgr|mngr)\b\.?/gi, "manager"],
  [/\b(eng|engr)\b\.?/gi, "engineer"],
  [/\b(admin|adm)\b\.?/gi, "administrator"],
  [/\b(dev)\b\.?/gi, "developer"],
  [/\b(asst|assist)\b\.?/gi, "assistant"],
  [/\b(dba)\b\.?/gi, "database administrator"],
];

/** A name with its short forms written out: "Sen. Engineer" is "senior engineer". */
export const writtenOut = (text: string): string =>
  spelled(shortForms.reduce((name, [short, long]) => name.replace(short, long), text));

/**
 * Every spelling that stands for no role, those of most people and seats first, each with the roles that are spelled like it. They
 * are never taken for one another unless a person says so.
 */
export function unknownRoles({
  people,
  facts,
  roles,
}: Pick<Portfolio, "people" | "facts" | "roles">): UnknownRole[] {
  const find = roleFinder(roles);
  const found = new Map<string, { text: string; people: string[]; positions: string[] }>();
  const note = (text: string | null, kind: "people" | "positions", id: string) => {
    if (text === null || find(text)) return;
    const known = found.get(text) ?? { text, people: [], positions: [] };
    known[kind].push(id);
    found.set(text, known);
  };
  for (const { id, role } of people.values()) note(role, "people", id);
  for (const { id, role } of facts.positions.values()) note(role, "positions", id);
  const spellings = new Spellings<Role>();
  for (const role of roles.values())
    for (const name of new Set([writtenOut(role.name), writtenOut(role.id)])) spellings.add(name, role);
  return [...found.values()]
    .sort((a, b) => countOf(b) - countOf(a) || (a.text < b.text ? -1 : 1))
    .map((one) => ({
      ...one,
      like: spellings.like(writtenOut(one.text)).map(({ id, name }) => ({ id, name })),
    }));
}

const countOf = ({ people, positions }: Pick<UnknownRole, "people" | "positions">): number =>
  people.length + positions.length;
