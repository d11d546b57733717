import { vendorStore } from "@/server/contracts/vendor-store";
import type { Transaction } from "@/server/database/transaction";
import { closeMonth } from "@/server/organisation/closes-store";
import { saveSettings } from "@/server/organisation/settings-store";
import {
  costCategoryStore,
  costCentreStore,
  indexId,
  indexStore,
  rateId,
  rateStore,
} from "@/server/organisation/store";
import type { Portfolio } from "@/server/planning/portfolio";
import type { Calendar } from "./calendar";
import { cloudStorage } from "./organisation";
import { origin, saveAll } from "./saving";

/** Writes settings, the tree of cost centres, categories, rates and indices. */
export async function saveOrganisation(tx: Transaction, portfolio: Portfolio): Promise<void> {
  const { organisation, assumptions, costCentres, rates, indices } = portfolio;
  await saveAll(tx, costCategoryStore, [cloudStorage]);
  const { renewalUpliftPct, ...assumed } = assumptions;
  const renewalUplifts = [...renewalUpliftPct].map(([category, pct]) => ({ category, pct }));
  const settings = { ...organisation, ...assumed, renewalUplifts, deliveryDays: 3, demo: true };
  await saveSettings(tx, settings, null, origin);
  await saveAll(tx, costCentreStore, costCentres.values());
  await saveAll(
    tx,
    rateStore,
    rates.map((rate) => ({ ...rate, id: rateId(rate) })),
  );
  await saveAll(
    tx,
    indexStore,
    indices.map((value) => ({ ...value, id: indexId(value) })),
  );
}

/** Writes who is paid. */
export const saveVendors = (tx: Transaction, { vendors }: Portfolio): Promise<void> =>
  saveAll(tx, vendorStore, vendors.values());

/** Closes last year and this one to the month before today's. */
export async function saveCloses(tx: Transaction, { yearBefore, lastClose }: Calendar): Promise<void> {
  await closeMonth(tx, yearBefore, origin);
  await closeMonth(tx, lastClose, origin);
}
