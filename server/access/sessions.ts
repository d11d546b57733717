import { randomUUID } from "node:crypto";
import type { Query } from "../database/query";
import type { Role, Viewer } from "./viewer";

/** After so many hours a browser signs in again. */
export const sessionHours = 12;

/** A session as its user and an administrator see it. */
export interface SessionRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly browser: string;
}

/** Who is behind a session, now. */
export interface SignedIn {
  readonly viewer: Viewer;
  readonly sessionId: string;
  readonly demo: boolean;
}

const shortened = (browser: string): string => browser.replace(/[^\x20-\x7e]/g, "").slice(0, 200);

/** A new session of a user; never an old one continued. */
export async function beginSession({ query }: Query, userId: string, browser: string): Promise<string> {
  const id = randomUUID();
  await query(
    `INSERT INTO sessions (id, user_id, expires_at, browser) VALUES ($1, $2, now() + $3 * interval '1 hour', $4)`,
    [id, userId, sessionHours, shortened(browser)],
  );
  await query("DELETE FROM sessions WHERE expires_at < now() - interval '30 days'");
  return id;
}

interface SessionOfUser {
  readonly user_id: string;
  readonly name: string;
  readonly role: Role;
  readonly teams: string[];
  readonly demo: boolean;
  readonly scenario: string | null;
}

/** The user behind a session with the role of this moment; null when it ended or the user is disabled. */
export async function readSession({ query }: Query, id: string): Promise<SignedIn | null> {
  const [row] = await query<SessionOfUser>(
    `SELECT u.id AS user_id, u.name, u.role, u.teams, u.demo, s.scenario FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > now() AND NOT u.disabled`,
    [id],
  );
  if (!row) return null;
  const { user_id: userId, name, role, teams, demo, scenario } = row;
  const open = scenario === null ? {} : { scenario };
  return { viewer: { userId, name, role, teams, door: "screen", ...open }, sessionId: id, demo };
}

/** Opens a scenario in a session; null: looks at the records again. */
export async function openScenario({ query }: Query, id: string, scenario: string | null): Promise<void> {
  await query("UPDATE sessions SET scenario = $2 WHERE id = $1", [id, scenario]);
}

/** The sessions of a user that have not ended. */
export function sessionsOf({ query }: Query, userId: string): Promise<SessionRow[]> {
  return query<SessionRow>(
    `SELECT id, created_at AS "createdAt", expires_at AS "expiresAt", browser FROM sessions
      WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > now() ORDER BY created_at DESC`,
    [userId],
  );
}

/** Ends one session at once; says whether it was still open. */
export async function endSession({ query }: Query, id: string, userId: string): Promise<boolean> {
  const ended = await query(
    "UPDATE sessions SET revoked_at = now() WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL RETURNING id",
    [id, userId],
  );
  return ended.length > 0;
}

/** Ends all sessions of a user at once, but not the one that asks for it. */
export async function endSessions(
  { query }: Query,
  userId: string,
  except: string | null = null,
): Promise<number> {
  const ended = await query(
    "UPDATE sessions SET revoked_at = now() WHERE user_id = $1 AND id IS DISTINCT FROM $2 AND revoked_at IS NULL RETURNING id",
    [userId, except],
  );
  return ended.length;
}
