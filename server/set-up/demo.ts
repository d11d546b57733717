import { signInAs } from "../access/sign-in";
import type { Role } from "../access/viewer";
import { currentDay } from "../today";
import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { readSettings } from "../organisation/settings-store";
import { readSetUp } from "./state";

/** The roles one can look around in. */
export const demoRoles = ["director", "finance", "lead"] as const satisfies readonly Role[];
export type DemoRole = (typeof demoRoles)[number];

// The framework bundles handlers apart: a module's variable would exist several times, this exists once.
declare global {
  var chartroomDemoStep: string | undefined;
}

/** What the loading of the demo organisation does at the moment; null: it is not being loaded. */
export const demoStep = (): string | null => globalThis.chartroomDemoStep ?? null;

/** Loads the demo organisation into an installation without records; one load at a time, also of two processes. */
export async function loadDemoOnce(report: (step: string) => void = () => {}): Promise<void> {
  const tell = (step: string) => {
    globalThis.chartroomDemoStep = step;
    report(step);
  };
  const load = async () => {
    if (!(await readSetUp(reading)).empty)
      throw new Refusal(
        "conflict",
        "There are records already: the demo organisation is only loaded into an empty installation.",
      );
    // Read only when it is wanted: it is a story of its own.
    const { loadDemo } = await import("@/prisma/seed/demo");
    await loadDemo(currentDay(), tell);
  };
  try {
    await transaction(async ({ query }) => {
      const [lock] = await query<{ free: boolean }>(
        "SELECT pg_try_advisory_xact_lock(hashtextextended('load the demo organisation', 0)) AS free",
      );
      if (!lock?.free) throw new Refusal("conflict", "The demo organisation is being loaded already.");
      await load();
    });
  } finally {
    globalThis.chartroomDemoStep = undefined;
  }
}

/** A session as one of the demo organisation's users; only while that organisation is loaded, and only as one of them. */
export async function enterDemo(role: DemoRole, browser: string): Promise<string> {
  const { demo } = await readSettings(reading);
  const [user] = await reading.query<{ id: string; name: string }>(
    "SELECT id, name FROM users WHERE demo AND NOT disabled AND role = $1 ORDER BY id LIMIT 1",
    [role],
  );
  if (!demo || !user) throw new Refusal("forbidden", "There is no demo organisation here.");
  return signInAs(user, browser);
}
