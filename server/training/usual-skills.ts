import type { Origin } from "../database/origin";
import { transaction } from "../database/transaction";
import { usualSkills } from "../planning/usual-skills";
import { skillStore } from "./skill-store";

/** Adds the usual skills that are not in the catalogue yet; what is there stays as it is. Answers how many. */
export const addUsualSkills = (origin: Origin): Promise<number> =>
  transaction(async (tx) => {
    const { changed } = await skillStore.load(tx, null);
    const known = new Set(changed.flatMap(({ id, name }) => [id, name.toLowerCase()]));
    const missing = usualSkills.filter(({ id, name }) => !known.has(id) && !known.has(name.toLowerCase()));
    await skillStore.save(
      tx,
      missing.map((fact) => ({ fact, version: 0, origin })),
    );
    return missing.length;
  });
