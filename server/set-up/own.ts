import { addUser } from "../access/users";
import type { Origin } from "../database/origin";
import { type Transaction, transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { clearOrganisation } from "../portfolio/clear";
import { readSettings, saveSettings } from "../organisation/settings-store";
import type { OwnWish } from "./input";
import { readSetUp } from "./state";

/** The administrator that is being made says that they made themselves. */
const founder = (name: string): Origin => ({ actorId: null, actorName: name, door: "screen" });

/**
 * Makes the first administrator and names the organisation; the demo organisation, its users and their sessions go. All of it or
 * nothing. Answers the administrator's id.
 */
export function setUpOwn({ administrator, organisation }: OwnWish): Promise<string> {
  return transaction(async (tx) => {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('users', 0))");
    const state = await readSetUp(tx);
    if (state.administrator) throw new Refusal("conflict", "This installation is set up already: sign in.");
    const origin = founder(administrator.name);
    if (state.demo) await removeDemo(tx, origin);
    await saveSettings(tx, organisation, null, origin);
    return addUser(tx, { ...administrator, role: "admin", teams: [] }, origin);
  });
}

/** Removes the demo organisation, its users and their sessions. */
export async function removeDemo(tx: Transaction, origin: Origin): Promise<void> {
  const { demo } = await readSettings(tx);
  if (!demo) throw new Refusal("conflict", "There is no demo organisation here.");
  await clearOrganisation(tx, origin);
  await tx.query("DELETE FROM users WHERE demo");
}

/** The same in a transaction of its own, where there is an administrator already. */
export const clearDemo = (origin: Origin): Promise<void> => transaction((tx) => removeDemo(tx, origin));
