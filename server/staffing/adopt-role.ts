import type { Origin } from "../database/origin";
import { lockSubject } from "../database/subject";
import { type Transaction, transaction } from "../database/transaction";
import type { Kept } from "../planning/facts";
import { Refusal } from "../errors";
import type { RecordStore } from "../database/record-store";
import { personStore } from "./people-store";
import { roleStore } from "./role-store";
import { positionStore } from "./store";

type WithRole = Kept & { readonly role: string | null };

/** Gives everybody and every seat whose role is written in one way the role of the catalogue. Answers how many of each. */
export const adoptRole = (text: string, role: string, origin: Origin) =>
  transaction(async (tx) => {
    await lockSubject(tx, "staffing");
    const [known] = await roleStore.find(tx, [role]);
    if (!known) throw new Refusal("not-found", `There is no role "${role}".`);
    const noted = { ...origin, note: `"${text}" is ${known.name}` };
    return {
      people: await adoptIn(personStore, tx, text, role, noted),
      positions: await adoptIn(positionStore, tx, text, role, noted),
    };
  });

async function adoptIn<Fact extends WithRole>(
  store: RecordStore<Fact>,
  tx: Transaction,
  text: string,
  role: string,
  origin: Origin,
): Promise<number> {
  const { changed } = await store.load(tx, null);
  const called = changed.filter((fact) => fact.role === text);
  await store.save(
    tx,
    called.map((fact) => ({ fact: { ...fact, role }, version: fact.version, origin })),
  );
  return called.length;
}
