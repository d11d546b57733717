import { createHash, randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import { appendAudit } from "../database/audit";
import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import type { Transaction } from "../database/transaction";
import { Refusal } from "../errors";
import type { Role, Viewer } from "./viewer";

const prefix = "chartroom_";

/** 32 random bytes cannot be guessed, so a plain hash keeps them. */
const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A token as an administrator sees it; what it was is shown once and never again. */
export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly teams: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly usedAt: Date | null;
}

/** What a new token is for. */
export interface TokenWish {
  readonly name: string;
  readonly role: Role;
  readonly teams: readonly string[];
  readonly expiresAt: Date | null;
}

/** Makes a token; its text is in the answer and nowhere else. */
export async function addToken(
  tx: Transaction,
  wish: TokenWish,
  origin: Origin,
): Promise<{ id: string; token: string }> {
  const [id, token] = [uuid(), prefix + randomBytes(32).toString("base64url")];
  const { name, role, teams, expiresAt } = wish;
  await tx.query(
    "INSERT INTO access_tokens (id, name, role, teams, hash, expires_at) VALUES ($1, $2, $3, $4, $5, $6)",
    [id, name, role, teams, hashOf(token), expiresAt],
  );
  const changes = [
    { field: "name", from: null, to: name },
    { field: "role", from: null, to: role },
  ];
  appendAudit(tx, [{ kind: "tokens", recordId: id, action: "create", origin, changes }]);
  return { id, token };
}

/** Ends a token at once. */
export async function removeToken(tx: Transaction, id: string, origin: Origin): Promise<void> {
  const [row] = await tx.query<{ name: string }>(
    "UPDATE access_tokens SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING name",
    [id],
  );
  if (!row) throw new Refusal("not-found", "There is no such token.");
  const changes = [{ field: "name", from: row.name, to: null }];
  appendAudit(tx, [{ kind: "tokens", recordId: id, action: "remove", origin, changes }]);
}

export const listTokens = ({ query }: Query): Promise<TokenRow[]> =>
  query<TokenRow>(
    `SELECT id, name, role, teams, created_at AS "createdAt", expires_at AS "expiresAt", used_at AS "usedAt"
       FROM access_tokens WHERE revoked_at IS NULL ORDER BY created_at`,
  );

/** Who acts with a token; null when it is unknown, ended or expired. */
export async function viewerOfToken(
  { query }: Query,
  token: string,
  door: "api" | "command",
): Promise<Viewer | null> {
  if (!/^chartroom_[\w-]{43}$/.test(token)) return null;
  const [row] = await query<{ id: string; name: string; role: Role; teams: string[] }>(
    `UPDATE access_tokens SET used_at = now()
      WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
      RETURNING id, name, role, teams`,
    [hashOf(token)],
  );
  if (!row) return null;
  return { userId: row.id, name: `Token ${row.name}`, role: row.role, teams: row.teams, door };
}
