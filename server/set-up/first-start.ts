import { setupCode } from "../access/setup-code";
import { addUser } from "../access/users";
import { reading } from "../database/query";
import { StartRefusal } from "../database/start-refusal";
import { transaction } from "../database/transaction";
import { type Environment, environment } from "../environment";
import { Refusal } from "../errors";
import { loadPortfolio } from "../portfolio/load";
import { loadDemoOnce } from "./demo";
import { administratorInput } from "./input";
import { readSetUp } from "./state";

/** Makes the administrator the environment names, where there is none yet. */
export async function ensureFirstAdministrator(admin: Environment["admin"]): Promise<void> {
  if (!admin || (await readSetUp(reading)).administrator) return;
  const wish = administratorInput.safeParse({ name: admin.email.split("@")[0], ...admin });
  if (!wish.success) {
    const variable = wish.error.issues[0]?.path[0] === "password" ? "PASSWORD" : "EMAIL";
    throw new StartRefusal(`CHARTROOM_ADMIN_${variable}: ${wish.error.issues[0]?.message}`);
  }
  const origin = { actorId: null, actorName: "CHARTROOM_ADMIN_EMAIL", door: "command" as const };
  await transaction(async (tx) => {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('users', 0))");
    if ((await readSetUp(tx)).administrator) return;
    await addUser(tx, { ...wish.data, role: "admin", teams: [] }, origin);
  });
}

/** Loads the demo organisation when the start asks for it and nothing is there yet; another process may be at it already. */
async function loadWishedDemo(say: (sentence: string) => void): Promise<void> {
  if (environment().demo !== true || !(await readSetUp(reading)).empty) return;
  try {
    await loadDemoOnce((step) => say(`Loading the demo organisation: ${step}`));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
  }
}

/** What is done once the database is open and before the server says it is ready. */
export async function prepare(say: (sentence: string) => void): Promise<void> {
  await ensureFirstAdministrator(environment().admin);
  await loadWishedDemo(say);
  await loadPortfolio();
  if ((await readSetUp(reading)).needsCode)
    say(`Others can reach this address, so the first page asks for this code: ${setupCode()}`);
}
