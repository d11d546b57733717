import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reading } from "./database/query";
import { transaction } from "./database/transaction";
import { createCaller } from "./router";
import type { Context } from "./trpc";
import { sessionCookie } from "./access/session-cookie";
import { asking } from "./access/request";
import { signInAs } from "./access/sign-in";
import { addUser } from "./access/users";
import type { Role } from "./access/viewer";

const owner = { actorId: null, actorName: "Test", door: "command" as const };

/** Gives the tests a data folder of their own, before anything asks for the environment. */
export function testEnvironment(more: Readonly<Record<string, string>> = {}): void {
  Object.assign(process.env, { DATA_DIR: mkdtempSync(join(tmpdir(), "chartroom-access-")), ...more });
}

/** A user with a session; answers the session's id too. */
export async function signedInUser(
  role: Role,
  more: { teams?: string[]; demo?: boolean; password?: string } = {},
) {
  const email = `${role}-${crypto.randomUUID()}@example.org`;
  const { teams = [], demo = false, password = null } = more;
  const wish = { email, name: `The ${role}`, role, teams, password, demo };
  const id = await transaction((tx) => addUser(tx, wish, owner));
  const session = await signInAs({ id, name: wish.name }, "a browser");
  return { id, email, session };
}

/** Calls procedures as a browser with this session would; `cookies` collects what it is given. */
export async function calling(
  session: string | null,
  cookies: string[] = [],
): Promise<ReturnType<typeof createCaller>> {
  return createCaller(await contextOf(session, cookies));
}

/** What a procedure would know of a browser with this session. */
export async function contextOf(session: string | null, cookies: string[] = []): Promise<Context> {
  const headers = new Headers({ "x-forwarded-for": "192.0.2.7", "user-agent": "a browser" });
  if (session) headers.set("cookie", (await sessionCookie(session)).split(";")[0] ?? "");
  return { ...(await asking(headers)), setCookie: (header) => cookies.push(header) };
}

/** Actions of the audit trail, newest first. */
export const trail = async (kind: string): Promise<string[]> => {
  const rows = await reading.query<{ action: string }>(
    "SELECT action FROM audit_entry WHERE kind = $1 ORDER BY sequence DESC",
    [kind],
  );
  return rows.map(({ action }) => action);
};
