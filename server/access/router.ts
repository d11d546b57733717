import { administering, auditing, router, signedIn } from "../trpc";
import { administration } from "./administration";
import { oneInput, passwordChange, passwordReset, tokenWish, trailPage, userChange, userWish } from "./input";
import { signOut } from "./next-auth";
import { changeOwnPassword } from "./own-password";
import { endOtherSessions, endOwnSession, ownSessions } from "./own-sessions";
import { noSessionCookie } from "./session-cookie";

/** What everybody who is signed in does about their own account. */
export const ownAccess = {
  /** Ends this session at once. */
  signOut: signedIn.mutation(async ({ ctx }) => {
    await signOut(ctx.sessionId ?? undefined);
    ctx.setCookie(noSessionCookie());
  }),

  /** One's own open sessions; the one that asks is marked. */
  sessions: signedIn.query(({ ctx }) => ownSessions(ctx.viewer, ctx.sessionId)),

  /** Ends one of one's own sessions at once. */
  endSession: signedIn.input(oneInput).mutation(({ input, ctx }) => endOwnSession(ctx.viewer, input.id)),

  /** Ends all of one's own sessions but this one. */
  endOtherSessions: signedIn.mutation(({ ctx }) => endOtherSessions(ctx.viewer, ctx.sessionId)),

  /** Changes one's own password; all other sessions end. */
  changePassword: signedIn
    .input(passwordChange)
    .mutation(({ input, ctx }) => changeOwnPassword(ctx.viewer, input, ctx)),
};

/** Who may sign in. */
export const usersRouter = router({
  /** All users. */
  list: administering.query(() => administration.users()),

  /** One user with their version. */
  get: administering.input(oneInput).query(({ input }) => administration.user(input.id)),

  /** Makes a user. */
  add: administering.input(userWish).mutation(({ input, ctx }) => administration.add(input, ctx.origin)),

  /** Changes name, role, teams or state; acts at once. */
  change: administering
    .input(userChange)
    .mutation(({ input, ctx }) => administration.change(input, ctx.origin)),

  /** Gives a user another password and ends their sessions. */
  resetPassword: administering
    .input(passwordReset)
    .mutation(({ input, ctx }) => administration.resetPassword(input, ctx.origin)),

  /** A user's open sessions. */
  sessions: administering.input(oneInput).query(({ input }) => administration.sessions(input.id)),

  /** Ends all sessions of a user at once. */
  endSessions: administering
    .input(oneInput)
    .mutation(({ input, ctx }) => administration.endSessions(input.id, ctx.origin)),
});

/** Keys for programs. */
export const tokensRouter = router({
  /** All tokens, without their text. */
  list: administering.query(() => administration.tokens()),

  /** Makes a token; its text is shown this once. */
  add: administering
    .input(tokenWish)
    .mutation(({ input, ctx }) => administration.addToken(input, ctx.origin)),

  /** Ends a token at once. */
  remove: administering
    .input(oneInput)
    .mutation(({ input, ctx }) => administration.removeToken(input.id, ctx.origin)),
});

/** The audit trail of everything. */
export const auditRouter = router({
  /** The newest rows, or those before a given one. */
  recent: auditing.input(trailPage).query(({ input }) => administration.trail(input.limit, input.before)),

  /** Follows the chain of hashes from the first row to the last: whether any row was changed or taken away. */
  check: auditing.query(() => administration.checkTrail()),
});
