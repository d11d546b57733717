import type { PlaceOf, SeriesKey } from "@/server/infrastructure/bill-store";
import { storedSeries } from "@/server/infrastructure/billed-store";
import type { Origin } from "@/server/database/origin";
import type { Query } from "@/server/database/query";
import type { Transaction } from "@/server/database/transaction";
import { costCentreStore } from "@/server/organisation/store";
import { unassigned } from "@/server/planning/category";
import { Names, UnknownName } from "../names";
import { readNames } from "../store";

const keyOf = ({ provider, service, account, currency }: SeriesKey): string =>
  JSON.stringify([provider, service, account, currency]);

/** Makes the cost centre that holds what belongs to none yet, where there is something that will. */
export async function makeUnassigned(
  tx: Transaction,
  groups: readonly SeriesKey[],
  origin: Origin,
): Promise<void> {
  const known = new Set((await storedSeries(tx)).map(keyOf));
  if (groups.every((group) => known.has(keyOf(group)))) return;
  const [stored] = await costCentreStore.find(tx, [unassigned]);
  if (stored) return;
  const fact = {
    id: unassigned,
    name: "Unassigned",
    parent: null,
    entity: null,
    irrecoverableTaxPct: null,
    vacancyRatePct: null,
  };
  await costCentreStore.save(tx, [{ fact, version: 0, origin }]);
}

/** Where a series seen for the first time belongs: category cloud, no cost centre yet, and the vendor its provider is known as. */
export async function placing(query: Query): Promise<PlaceOf> {
  const names = new Names(new Set());
  for (const vendor of await readNames(query, "vendors")) names.add("vendors", vendor);
  const vendorOf = (provider: string): string | null => {
    try {
      return names.resolve("vendors", provider);
    } catch (error) {
      if (error instanceof UnknownName) return null;
      throw error;
    }
  };
  return ({ provider }) => ({ costCentre: unassigned, category: "cloud", vendor: vendorOf(provider) });
}
