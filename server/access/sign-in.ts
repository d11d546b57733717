import { appendAudit } from "../database/audit";
import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { countAttempt, forgetAttempts } from "./attempts";
import { emailInput } from "./credentials";
import { noteAccess, stranger } from "./denied";
import { isPassword } from "./password";
import { beginSession } from "./sessions";

/** One text for a wrong password, an unknown address and a disabled user. */
export const wrongCredentials = "E-mail or password is wrong.";

/** Where somebody signs in from. */
export interface Asker {
  readonly address: string;
  readonly browser: string;
}

interface Account {
  readonly id: string;
  readonly name: string;
  readonly password_hash: string | null;
  readonly disabled: boolean;
}

async function accountOf(email: string): Promise<Account | undefined> {
  const typed = emailInput.safeParse(email);
  if (!typed.success) return undefined;
  const [row] = await reading.query<Account & Record<string, unknown>>(
    "SELECT id, name, password_hash, disabled FROM users WHERE email = $1",
    [typed.data],
  );
  return row;
}

/** Signs in with e-mail and password: a new session, or a refusal that does not say which of the two is wrong. */
export async function signIn(email: string, password: string, asker: Asker): Promise<string> {
  await countAttempt(email, asker.address);
  const account = await accountOf(email);
  const right = await isPassword(password.slice(0, 1_000), account?.password_hash ?? null);
  if (!account || !right || account.disabled) {
    await noteAccess("denied", { kind: "sign-in", recordId: account?.id ?? "" }, stranger(asker.address));
    throw new Refusal("unauthenticated", wrongCredentials);
  }
  const session = await signInAs(account, asker.browser);
  await forgetAttempts(email);
  return session;
}

/** Signs in somebody whom single sign-on knows by this address; null when we do not, or the user is disabled. */
export async function signInBySingleSignOn(email: string, asker: Asker): Promise<string | null> {
  const account = await accountOf(email);
  if (account && !account.disabled) return signInAs(account, asker.browser);
  await noteAccess("denied", { kind: "sign-in", recordId: account?.id ?? "" }, stranger(asker.address));
  return null;
}

/** Begins a session of a user and says so in the audit trail. */
export function signInAs({ id, name }: Pick<Account, "id" | "name">, browser: string): Promise<string> {
  return transaction(async (tx) => {
    const session = await beginSession(tx, id, browser);
    const origin = { actorId: id, actorName: name, door: "screen" as const };
    appendAudit(tx, [{ kind: "users", recordId: id, action: "sign-in", origin, changes: [] }]);
    return session;
  });
}
