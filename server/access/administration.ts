import { recentAudit } from "../database/audit";
import type { AuditEntry } from "../database/audit-entry";
import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { type ChainCheck, verifyAuditChain } from "./audit-check";
import { type SessionRow, sessionsOf } from "./sessions";
import { addToken, listTokens, removeToken, type TokenRow, type TokenWish } from "./tokens";
import {
  addUser,
  changeUser,
  endUserSessions,
  findUser,
  listUsers,
  setPassword,
  type UserChange,
  type UserRow,
  type UserWish,
} from "./users";

/** What administrators ask and do, each in a transaction of its own. */
export const administration = {
  users: (): Promise<UserRow[]> => listUsers(reading),
  user: (id: string): Promise<UserRow> => findUser(reading, id),
  add: (wish: UserWish, origin: Origin): Promise<string> => transaction((tx) => addUser(tx, wish, origin)),
  change: (change: UserChange, origin: Origin): Promise<UserRow> =>
    transaction((tx) => changeUser(tx, change, origin)),
  resetPassword: (reset: { id: string; password: string }, origin: Origin): Promise<void> =>
    transaction((tx) => setPassword(tx, reset, origin)),
  sessions: (id: string): Promise<SessionRow[]> => sessionsOf(reading, id),
  endSessions: (id: string, origin: Origin): Promise<number> =>
    transaction((tx) => endUserSessions(tx, id, origin)),
  tokens: (): Promise<TokenRow[]> => listTokens(reading),
  addToken: (wish: TokenWish, origin: Origin): Promise<{ id: string; token: string }> =>
    transaction((tx) => addToken(tx, wish, origin)),
  removeToken: (id: string, origin: Origin): Promise<void> =>
    transaction((tx) => removeToken(tx, id, origin)),
  trail: (limit: number, before: number | null): Promise<AuditEntry[]> =>
    recentAudit(reading, limit, before ?? undefined),
  checkTrail: (): Promise<ChainCheck> => verifyAuditChain(reading),
};
