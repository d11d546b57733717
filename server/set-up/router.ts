import { sessionCookie } from "../access/session-cookie";
import { signInAs } from "../access/sign-in";
import { administering, open, router } from "../trpc";
import { demoStep, enterDemo, loadDemoOnce } from "./demo";
import { demoInput, ownInput } from "./input";
import { clearDemo, setUpOwn } from "./own";
import { demandOwner, setUpState } from "./state";

/** The first page: look around with the demo organisation, or set up one's own. */
export const setUpRouter = router({
  /** What the first page can offer. */
  state: open.query(() => setUpState()),

  /** What the loading of the demo organisation does at the moment. */
  demoStep: open.query(() => demoStep()),

  /** Loads the demo organisation and signs in as its director. */
  demo: open.input(demoInput).mutation(async ({ input, ctx }) => {
    await demandOwner(ctx, input.code);
    await loadDemoOnce();
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
  removeDemo: administering.mutation(({ ctx }) => clearDemo(ctx.origin)),
});
