import { createHash } from "node:crypto";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";

/** So many failed attempts in so many minutes, for one account and from one address; then it is refused for the rest of them. */
export const limits = { account: 5, address: 10, minutes: 5 } as const;

/** The account as it is counted: whatever was typed, also where nobody has it. */
const keyOf = (email: string): string =>
  createHash("sha256").update(email.trim().toLowerCase()).digest("hex");

/**
 * Counts an attempt before it is tried, so that a hundred at once are still counted one by one. Refused attempts are not
 * counted: who waits a few minutes gets in again, however often somebody else tried meanwhile.
 */
export async function countAttempt(email: string, address: string): Promise<void> {
  const account = keyOf(email);
  await transaction(async ({ query }) => {
    const locks = [`account ${account}`, `address ${address}`].sort();
    for (const lock of locks) await query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [lock]);
    await query(`DELETE FROM sign_in_attempts WHERE at < now() - interval '1 day'`);
    const [tried] = await query<{ account: number; address: number; wait: number }>(
      `SELECT count(*) FILTER (WHERE account = $1) AS account, count(*) FILTER (WHERE address = $2) AS address,
              ceil(extract(epoch FROM min(at) + $3 * interval '1 minute' - now()))::int AS wait
         FROM sign_in_attempts WHERE at > now() - $3 * interval '1 minute' AND (account = $1 OR address = $2)`,
      [account, address, limits.minutes],
    );
    if (tried && (tried.account >= limits.account || tried.address >= limits.address))
      throw new Refusal("too-many", tooMany, { seconds: Math.max(1, tried.wait) });
    await query("INSERT INTO sign_in_attempts (account, address) VALUES ($1, $2)", [account, address]);
  });
}

export const tooMany = `Too many attempts. Wait ${limits.minutes} minutes and try again.`;

/** Somebody signed in: what was tried for this account is forgotten. */
export async function forgetAttempts(email: string): Promise<void> {
  await transaction(({ query }) => query("DELETE FROM sign_in_attempts WHERE account = $1", [keyOf(email)]));
}
