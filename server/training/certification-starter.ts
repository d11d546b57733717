import type { Origin } from "../database/origin";
import { transaction } from "../database/transaction";
import { starterCertifications } from "../planning/certification-catalogue";
import { certificationStore } from "./certification-store";

/** Adds what of the starter catalogue is not there yet; what is there stays as it is. Answers with how many were added. */
export const addStarter = (origin: Origin): Promise<number> =>
  transaction(async (tx) => {
    const there = await certificationStore.find(
      tx,
      starterCertifications.map(({ id }) => id),
    );
    const known = new Set(there.map(({ id }) => id));
    const missing = starterCertifications.filter(({ id }) => !known.has(id));
    const saved = await certificationStore.save(
      tx,
      missing.map((fact) => ({ fact, version: 0, origin })),
    );
    return saved.length;
  });
