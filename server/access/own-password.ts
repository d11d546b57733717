import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { countAttempt, forgetAttempts } from "./attempts";
import { isPassword } from "./password";
import { setPassword } from "./users";
import { originOf, type Viewer } from "./viewer";

interface Change {
  readonly current: string;
  readonly next: string;
}

/** Changes one's own password; the one in use is asked for, and wrong ones are counted. All other sessions end. */
export async function changeOwnPassword(
  viewer: Viewer,
  { current, next }: Change,
  from: { address: string; sessionId: string | null },
): Promise<void> {
  const [user] = await reading.query<{
    id: string;
    email: string;
    password_hash: string | null;
    demo: boolean;
  }>("SELECT id, email, password_hash, demo FROM users WHERE id = $1", [viewer.userId]);
  if (!user || user.demo) throw new Refusal("forbidden", "This account has no password of its own.");
  await countAttempt(user.email, from.address);
  if (!(await isPassword(current, user.password_hash)))
    throw new Refusal("invalid", "The password in use is another one.");
  await transaction((tx) =>
    setPassword(tx, { id: user.id, password: next, except: from.sessionId }, originOf(viewer)),
  );
  await forgetAttempts(user.email);
}
