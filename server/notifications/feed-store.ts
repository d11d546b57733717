import { createHash, randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import { appendAudit } from "../database/audit";
import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import type { Transaction } from "../database/transaction";

/** 32 random bytes cannot be guessed, so a plain hash keeps them. */
const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Whose calendar there is, and when it was last fetched. */
export interface Feed {
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

export async function feedOf({ query }: Query, userId: string): Promise<Feed | null> {
  const [row] = await query<{ createdAt: Date; usedAt: Date | null }>(
    `SELECT created_at AS "createdAt", used_at AS "usedAt" FROM calendar_feed
      WHERE user_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC LIMIT 1`,
    [userId],
  );
  return row ?? null;
}

const entry = (recordId: string, action: "create" | "remove", origin: Origin) => ({
  kind: "calendar-feeds",
  recordId,
  action,
  origin,
  changes: [],
});

/** Ends whatever address there is; answers whether there was one. */
export async function endFeeds(tx: Transaction, userId: string, origin: Origin): Promise<boolean> {
  const ended = await tx.query<{ id: string }>(
    "UPDATE calendar_feed SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL RETURNING id",
    [userId],
  );
  appendAudit(
    tx,
    ended.map(({ id }) => entry(id, "remove", origin)),
  );
  return ended.length > 0;
}

/** Makes a new address, which ends the one before; its text is in the answer and nowhere else. */
export async function makeFeed(tx: Transaction, userId: string, origin: Origin): Promise<string> {
  await endFeeds(tx, userId, origin);
  const [id, token] = [uuid(), randomBytes(32).toString("base64url")];
  await tx.query("INSERT INTO calendar_feed (id, user_id, hash) VALUES ($1, $2, $3)", [
    id,
    userId,
    hashOf(token),
  ]);
  appendAudit(tx, [entry(id, "create", origin)]);
  return token;
}

/** Whose calendar a token opens; null: nobody's, or that of somebody who may not sign in any more. */
export async function ownerOfFeed(
  { query }: Query,
  token: string,
): Promise<{ readonly userId: string; readonly name: string } | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const [row] = await query<{ userId: string; name: string }>(
    `UPDATE calendar_feed f SET used_at = now() FROM users u
      WHERE f.hash = $1 AND f.revoked_at IS NULL AND u.id = f.user_id AND NOT u.disabled
      RETURNING u.id AS "userId", u.name`,
    [hashOf(token)],
  );
  return row ?? null;
}
