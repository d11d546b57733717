import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { loadPortfolio } from "../portfolio/load";
import { removeFile, removeOrphans } from "./files";
import { attachedTo, documentLimits } from "./input";
import { isThere } from "./rights";
import { allDocuments, followRecords, forgetRemoved } from "./store";

/**
 * Follows the records: documents of one that is gone are hidden, and come back with it; after thirty days they are deleted like
 * removed ones. Files that no document names are taken away. Done at every start and once a day.
 */
export async function sweepDocuments(now: number = Date.now()): Promise<void> {
  const portfolio = await loadPortfolio();
  const forgotten = await transaction(async (tx) => {
    const [gone, there]: [string[], string[]] = [[], []];
    for (const { id, ...to } of await allDocuments(tx)) {
      const { success, data } = attachedTo.safeParse(to);
      (success && isThere(portfolio, data.kind, data.record) ? there : gone).push(id);
    }
    await followRecords(tx, gone, there);
    return forgetRemoved(tx, documentLimits.keptDays);
  });
  for (const { id } of forgotten) await removeFile(id);
  const known = await allDocuments(reading);
  await removeOrphans(new Set(known.map(({ id }) => id)), now);
}
