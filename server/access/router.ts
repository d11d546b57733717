import { reading as database } from "../database/query";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { administering, auditing, router, signedIn } from "../trpc";
import { recentAudit } from "../database/audit";
import { oneInput, passwordChange, passwordReset, tokenWish, trailPage, userChange, userWish } from "./input";
import { signOut } from "./next-auth";
import { changeOwnPassword } from "./own-password";
import { noSessionCookie } from "./session-cookie";
import { endSession, endSessions, sessionsOf } from "./sessions";
import { addToken, listTokens, removeToken } from "./tokens";
import { addUser, changeUser, endUserSessions, findUser, listUsers, setPassword } from "./users";
import type { Viewer } from "./viewer";

function ownId({ userId }: Viewer): string {
  if (userId === null) throw new Refusal("forbidden", "Only a person has sessions.");
  return userId;
}

/** What everybody who is signed in does about their own account. */
export const ownAccess = {
  /** Ends this session at once. */
  signOut: signedIn.mutation(async ({ ctx }) => {
    await signOut(ctx.sessionId ?? undefined);
    ctx.setCookie(noSessionCookie());
  }),

  /** One's own open sessions; the one that asks is marked. */
  sessions: signedIn.query(async ({ ctx }) => {
    const sessions = await sessionsOf(database, ownId(ctx.viewer));
    return sessions.map((session) => ({ ...session, own: session.id === ctx.sessionId }));
  }),

  /** Ends one of one's own sessions at once. */
  endSession: signedIn
    .input(oneInput)
    .mutation(({ input, ctx }) => endSession(database, input.id, ownId(ctx.viewer))),

  /** Ends all of one's own sessions but this one. */
  endOtherSessions: signedIn.mutation(({ ctx }) => endSessions(database, ownId(ctx.viewer), ctx.sessionId)),

  /** Changes one's own password; all other sessions end. */
  changePassword: signedIn
    .input(passwordChange)
    .mutation(({ input, ctx }) => changeOwnPassword(ctx.viewer, input, ctx)),
};

/** Who may sign in. */
export const usersRouter = router({
  /** All users. */
  list: administering.query(() => listUsers(database)),

  /** One user with their version. */
  get: administering.input(oneInput).query(({ input }) => findUser(database, input.id)),

  /** Makes a user. */
  add: administering
    .input(userWish)
    .mutation(({ input, ctx }) => transaction((tx) => addUser(tx, input, ctx.origin))),

  /** Changes name, role, teams or state; acts at once. */
  change: administering
    .input(userChange)
    .mutation(({ input: { id, version, fields }, ctx }) =>
      transaction((tx) => changeUser(tx, { id, version, changes: fields }, ctx.origin)),
    ),

  /** Gives a user another password and ends their sessions. */
  resetPassword: administering
    .input(passwordReset)
    .mutation(({ input, ctx }) => transaction((tx) => setPassword(tx, input, ctx.origin))),

  /** A user's open sessions. */
  sessions: administering.input(oneInput).query(({ input }) => sessionsOf(database, input.id)),

  /** Ends all sessions of a user at once. */
  endSessions: administering
    .input(oneInput)
    .mutation(({ input, ctx }) => transaction((tx) => endUserSessions(tx, input.id, ctx.origin))),
});

/** Keys for programs. */
export const tokensRouter = router({
  /** All tokens, without their text. */
  list: administering.query(() => listTokens(database)),

  /** Makes a token; its text is shown this once. */
  add: administering
    .input(tokenWish)
    .mutation(({ input, ctx }) => transaction((tx) => addToken(tx, input, ctx.origin))),

  /** Ends a token at once. */
  remove: administering
    .input(oneInput)
    .mutation(({ input, ctx }) => transaction((tx) => removeToken(tx, input.id, ctx.origin))),
});

/** The audit trail of everything. */
export const auditRouter = router({
  /** The newest rows, or those before a given one. */
  recent: auditing
    .input(trailPage)
    .query(({ input }) => recentAudit(database, input.limit, input.before ?? undefined)),
});
