import { v7 as uuid } from "uuid";
import { appendAudit } from "../database/audit";
import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import type { Change } from "../database/record-text";
import type { Transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { hashPassword } from "./password";
import { endSessions } from "./sessions";
import type { Role } from "./viewer";

/** A user as an administrator sees them. */
export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly teams: readonly string[];
  readonly disabled: boolean;
  readonly demo: boolean;
  /** Signs in with a password here, not only through single sign-on. */
  readonly hasPassword: boolean;
  readonly version: number;
}

/** What an administrator says of a new user. */
export interface UserWish {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly teams: readonly string[];
  /** null: single sign-on only. */
  readonly password: string | null;
  readonly demo?: boolean;
}

/** A change of a user, and the version it was made on. */
export interface UserChange {
  readonly id: string;
  readonly version: number;
  readonly fields: Partial<Pick<UserRow, "name" | "role" | "teams" | "disabled">>;
}

const columns = `id, email, name, role, teams, disabled, demo, password_hash IS NOT NULL AS "hasPassword", version`;

export const listUsers = ({ query }: Query): Promise<UserRow[]> =>
  query<UserRow>(`SELECT ${columns} FROM users ORDER BY name, id`);

export async function findUser({ query }: Query, id: string): Promise<UserRow> {
  const [row] = await query<UserRow>(`SELECT ${columns} FROM users WHERE id = $1`, [id]);
  if (!row) throw new Refusal("not-found", "There is no such user.");
  return row;
}

/** Makes a user. */
export async function addUser(tx: Transaction, wish: UserWish, origin: Origin): Promise<string> {
  const { email, name, role, teams, password, demo = false } = wish;
  const id = uuid();
  const passwordHash = password === null ? null : await hashPassword(password);
  const made = await tx.query(
    `INSERT INTO users (id, email, name, role, teams, password_hash, demo) VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (email) DO NOTHING RETURNING id`,
    [id, email, name, role, teams, passwordHash, demo],
  );
  if (made.length === 0) throw new Refusal("conflict", `There is a user with the address ${email} already.`);
  const changes = Object.entries({ email, name, role, teams: teams.join(", ") });
  note(
    tx,
    id,
    "create",
    origin,
    changes.map(([field, to]) => ({ field, from: null, to })),
  );
  return id;
}

/** Changes name, role, teams or state, when nobody else did meanwhile. Acts at once: sessions read it with each request. */
export async function changeUser(
  tx: Transaction,
  { id, version, fields }: UserChange,
  origin: Origin,
): Promise<UserRow> {
  await lockUsers(tx);
  const before = await findUser(tx, id);
  const after = { ...before, ...fields };
  if (before.version !== version)
    throw new Refusal("conflict", "Someone else changed this user meanwhile.", {
      current: before,
      sent: after,
    });
  await tx.query(
    `UPDATE users SET name = $2, role = $3, teams = $4, disabled = $5, version = version + 1, updated_at = now() WHERE id = $1`,
    [id, after.name, after.role, after.teams, after.disabled],
  );
  await refuseWithoutAdministrator(tx);
  if (after.disabled) await endSessions(tx, id);
  note(tx, id, "update", origin, differences(before, after));
  return findUser(tx, id);
}

/** Sets a password; every other session of the user ends. */
export async function setPassword(
  tx: Transaction,
  { id, password, except = null }: { id: string; password: string; except?: string | null },
  origin: Origin,
): Promise<void> {
  await findUser(tx, id);
  await tx.query(
    "UPDATE users SET password_hash = $2, version = version + 1, updated_at = now() WHERE id = $1",
    [id, await hashPassword(password)],
  );
  await endSessions(tx, id, except);
  note(tx, id, "update", origin, [{ field: "password", from: null, to: "changed" }]);
}

/** Ends all sessions of a user at once; answers how many. */
export async function endUserSessions(tx: Transaction, id: string, origin: Origin): Promise<number> {
  await findUser(tx, id);
  const ended = await endSessions(tx, id);
  note(tx, id, "update", origin, [{ field: "sessions", from: String(ended), to: "ended" }]);
  return ended;
}

/** Two administrators cannot disable each other at the same instant. */
const lockUsers = (tx: Transaction) => tx.query("SELECT pg_advisory_xact_lock(hashtextextended('users', 0))");

async function refuseWithoutAdministrator({ query }: Query): Promise<void> {
  const [left] = await query("SELECT id FROM users WHERE role = 'admin' AND NOT disabled LIMIT 1");
  if (!left) throw new Refusal("invalid", "Somebody must stay administrator.");
}

const shown = (value: unknown): string => (Array.isArray(value) ? value.join(", ") : String(value));

function differences(before: UserRow, after: UserRow): Change[] {
  const fields = ["name", "role", "teams", "disabled"] as const;
  return fields
    .map((field) => ({ field, from: shown(before[field]), to: shown(after[field]) }))
    .filter(({ from, to }) => from !== to);
}

function note(
  tx: Transaction,
  id: string,
  action: "create" | "update",
  origin: Origin,
  changes: readonly Change[],
) {
  appendAudit(tx, [{ kind: "users", recordId: id, action, origin, changes }]);
}
