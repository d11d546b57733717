import { type Right, rightsOf } from "../access/roles";
import { sessionCookie } from "../access/session-cookie";
import { endSession } from "../access/sessions";
import type { Viewer } from "../access/viewer";
import { reading as database } from "../database/query";
import { Refusal } from "../errors";
import { readSettings } from "../organisation/settings-store";
import { type Settings } from "../organisation/store";
import { open, signedIn } from "../trpc";
import { enterDemo } from "./demo";
import { demoRoleInput } from "./input";

/** Who is signed in, what they may, and for whom they plan: what the frame of every page needs. */
export interface Me {
  readonly viewer: Viewer;
  readonly rights: readonly Right[];
  /** The demo organisation is loaded. */
  readonly demo: boolean;
  /** Signed in as one of its users: the role can be switched. */
  readonly demoUser: boolean;
  readonly organisation: Pick<Settings, "name" | "reportingCurrency" | "fiscalYearStart" | "fiscalYearName">;
}

/** What the frame of every page asks and does. */
export const accountAccess = {
  /** Who is signed in; null: nobody. */
  me: open.query(async ({ ctx }): Promise<Me | null> => {
    const { viewer, demo: demoUser } = ctx;
    if (!viewer) return null;
    const { demo, name, reportingCurrency, fiscalYearStart, fiscalYearName } = await readSettings(database);
    const organisation = { name, reportingCurrency, fiscalYearStart, fiscalYearName };
    return { viewer, rights: rightsOf(viewer.role), demo, demoUser, organisation };
  }),

  /** Signs in as the director of the demo organisation, while it is loaded. */
  enterDemo: open.mutation(async ({ ctx }) => {
    ctx.setCookie(await sessionCookie(await enterDemo("director", ctx.browser)));
  }),

  /** Goes on as another of the demo organisation's users; only for one of them. */
  switchDemoRole: signedIn.input(demoRoleInput).mutation(async ({ input, ctx }) => {
    if (!ctx.demo) throw new Refusal("forbidden", "Only users of the demo organisation switch their role.");
    const session = await enterDemo(input.role, ctx.browser);
    if (ctx.sessionId && ctx.viewer.userId) await endSession(database, ctx.sessionId, ctx.viewer.userId);
    ctx.setCookie(await sessionCookie(session));
  }),
};
