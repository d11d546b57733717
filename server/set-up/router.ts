import { demand } from "../access/roles";
import { sessionCookie } from "../access/session-cookie";
import { demandSetupCode } from "../access/setup-code";
import { signInAs } from "../access/sign-in";
import { currentDay } from "../budget/asked";
import { reading as database } from "../database/query";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { administering, type Context, open, router } from "../trpc";
import { demoStep, enterDemo, loadDemoOnce } from "./demo";
import { demoInput, ownInput } from "./input";
import { removeDemo, setUpOwn } from "./own";
import { readSetUp } from "./state";

/** Before there is an administrator whoever can prove to be the owner sets up; afterwards administrators do. */
async function demandOwner(ctx: Context, code: string): Promise<void> {
  const { administrator, needsCode } = await readSetUp(database);
  if (administrator) {
    if (!ctx.viewer) throw new Refusal("unauthenticated", "Sign in first.");
    demand(ctx.viewer, "administer");
  }
  if (needsCode) await demandSetupCode(code, ctx.address);
}

/** The first page: look around with the demo organisation, or set up one's own. */
export const setUpRouter = router({
  /** What the first page can offer. */
  state: open.query(() => readSetUp(database)),

  /** What the loading of the demo organisation does at the moment. */
  demoStep: open.query(() => demoStep()),

  /** Loads the demo organisation and signs in as its director. */
  demo: open.input(demoInput).mutation(async ({ input, ctx }) => {
    await demandOwner(ctx, input.code);
    await loadDemoOnce(currentDay());
    ctx.setCookie(await sessionCookie(await enterDemo("director", ctx.browser)));
  }),

  /** Makes the first administrator and the organisation, in place of the demo organisation, and signs them in. */
  own: open.input(ownInput).mutation(async ({ input: { code, ...wish }, ctx }) => {
    await demandOwner(ctx, code);
    const id = await setUpOwn(wish);
    const session = await signInAs({ id, name: wish.administrator.name }, ctx.browser);
    ctx.setCookie(await sessionCookie(session));
  }),

  /** Removes the demo organisation, its users and their sessions, where there is an administrator already. */
  removeDemo: administering.mutation(async ({ ctx }) => {
    await transaction((tx) => removeDemo(tx, ctx.origin));
  }),
});
