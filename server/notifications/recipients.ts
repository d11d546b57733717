import { emailInput } from "../access/credentials";
import type { UserRow } from "../access/users";
import type { Day } from "../planning/day";
import type { Person } from "../planning/facts";
import { personFinder, spelled } from "../planning/person";

/** Somebody who can be told something. */
export interface Recipient {
  /** "people/…" where there is such a record, else "users/…" or the mail address: the same for one person however they are named. */
  readonly key: string;
  readonly name: string;
  /** Null: told in the application only. */
  readonly mail: string | null;
}

/** Why nobody is told in somebody's place. */
export type Unreachable = "nobody" | "unknown" | "left" | "no-way";

/** Who can be told something, by what records call them. */
export interface Directory {
  readonly find: (named: string | null) => Recipient | Unreachable;
  /** Told where nobody else is responsible; the administrators where there is no director. */
  readonly directors: readonly Recipient[];
}

type User = Pick<UserRow, "id" | "email" | "name" | "role" | "disabled">;

/** A plain address that a mail is sent to; look-alike letters, lists and line ends are none. */
export function mailAddress(text: string | null): string | null {
  const read = emailInput.safeParse(text);
  return read.success && /^[!-~]+$/.test(read.data) ? read.data : null;
}

const lower = (text: string | null): string => (text ?? "").trim().toLowerCase();

/** The only one of several; undefined where there is none or more than one. */
const only = <Value>(several: readonly Value[]): Value | undefined =>
  several.length === 1 ? several[0] : undefined;

/** Finds people and users by id, name or mail address as of a day. */
export function directoryOf(
  people: ReadonlyMap<string, Person>,
  users: readonly User[],
  today: Day,
): Directory {
  const personNamed = personFinder(people);
  const everybody = [...people.values()];
  const userWith = (mail: string) => (mail === "" ? undefined : users.find(({ email }) => email === mail));
  const personWith = (mail: string) =>
    mail === "" ? undefined : only(everybody.filter(({ email }) => lower(email) === mail));

  const ofPerson = (person: Person): Recipient | Unreachable => {
    const user = userWith(lower(person.email));
    if ((person.endDate !== null && person.endDate < today) || user?.disabled) return "left";
    const mail = mailAddress(person.email);
    return mail === null && !user ? "no-way" : { key: `people/${person.id}`, name: person.name, mail };
  };
  const ofUser = (user: User): Recipient | Unreachable => {
    if (user.disabled) return "left";
    const person = personWith(user.email);
    const key = person ? `people/${person.id}` : `users/${user.id}`;
    return { key, name: user.name, mail: mailAddress(user.email) };
  };

  const find = (named: string | null): Recipient | Unreachable => {
    if (named === null || named.trim() === "") return "nobody";
    const person = personNamed(named) ?? personWith(lower(named));
    if (person) return ofPerson(person);
    const user = userWith(lower(named)) ?? only(users.filter(({ name }) => spelled(name) === spelled(named)));
    if (user) return ofUser(user);
    const mail = mailAddress(named);
    return mail === null ? "unknown" : { key: mail, name: mail, mail };
  };

  const withRole = (role: UserRow["role"]) =>
    users
      .filter((user) => user.role === role)
      .map(ofUser)
      .filter((found) => typeof found !== "string");
  const directors = withRole("director");
  return { find, directors: directors.length > 0 ? directors : withRole("admin") };
}

/** Whom a deadline is told to, each once; and why nobody is responsible, where that is so and the directors are told. */
export function toldTo(
  to: readonly (string | null)[],
  { find, directors }: Directory,
): { readonly recipients: readonly Recipient[]; readonly missing: Unreachable | null } {
  const found = to.map(find);
  const first = found[0] ?? "nobody";
  const missing = typeof first === "string" ? first : null;
  const reached = found.filter((one) => typeof one !== "string");
  const all = missing === null ? reached : [...reached, ...directors];
  return { recipients: [...new Map(all.map((one) => [one.key, one])).values()], missing };
}
