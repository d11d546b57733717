import { addUser } from "../access/users";
import type { Role } from "../access/viewer";
import type { Origin } from "../database/origin";
import type { Transaction } from "../database/transaction";
import { positionStore } from "../staffing/store";

const people: readonly { readonly role: Role; readonly name: string }[] = [
  { role: "director", name: "Helen Ashdown" },
  { role: "finance", name: "Martin Oakes" },
  { role: "lead", name: "Priya Nair" },
];

const origin: Origin = { actorId: null, actorName: "Demo organisation", door: "demo" };

/** The three people one can look around as, where the demo organisation did not bring its own. They have no password. */
export async function addDemoUsers(tx: Transaction): Promise<void> {
  const known = await tx.query<{ role: Role }>("SELECT role FROM users WHERE demo");
  for (const { role, name } of people) {
    if (known.some((user) => user.role === role)) continue;
    const teams = role === "lead" ? await largestTeam(tx) : [];
    const email = `${role}@demo.invalid`;
    await addUser(tx, { email, name, role, teams, password: null, demo: true }, origin);
  }
}

/** The team with the most people, so that its lead has something to do. */
async function largestTeam(tx: Transaction): Promise<string[]> {
  const { changed } = await positionStore.load(tx, null);
  const sizes = new Map<string, number>();
  for (const { team } of changed) if (team !== null) sizes.set(team, (sizes.get(team) ?? 0) + 1);
  return [...sizes]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 1)
    .map(([team]) => team);
}
