import type { Origin } from "../database/origin";
import type { Query } from "../database/query";
import type { Saved } from "../database/record-saving";
import { lockSubject } from "../database/subject";
import type { Transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { decimal } from "../planning/decimal";
import { type Settings, settingsStore } from "./store";

export const SETTINGS_ID = "organisation";

/** What an organisation begins with. */
export const firstSettings: Omit<Settings, "version"> = {
  id: SETTINGS_ID,
  name: "",
  reportingCurrency: "USD",
  fiscalYearStart: 1,
  fiscalYearName: "end",
  raiseMonth: 4,
  inflationPct: decimal(0),
  deliveryDays: 0,
  holidays: [],
  demo: false,
  renewalUplifts: [],
  planned: [],
  vendorCriteria: [],
};

/** The settings as they are stored. */
export async function readSettings(query: Query): Promise<Settings> {
  const [settings] = await settingsStore.find(query, [SETTINGS_ID]);
  if (!settings) throw new Error("The row of settings is gone.");
  return settings;
}

async function refuseOtherCurrency(tx: Transaction, reportingCurrency: string): Promise<void> {
  const stored = await readSettings(tx);
  if (stored.reportingCurrency === reportingCurrency) return;
  const [rates] = await tx.query<{ count: number }>("SELECT count(*) AS count FROM rate");
  if (!rates?.count) return;
  throw new Refusal(
    "conflict",
    `The reporting currency stays ${stored.reportingCurrency} while there are ${rates.count} rates in it.`,
  );
}

/** Changes some settings; null as `version` changes whatever is stored. The reporting currency may change only while there are no rates. */
export async function saveSettings(
  tx: Transaction,
  change: Partial<Omit<Settings, "id" | "version">>,
  version: number | null,
  origin: Origin,
): Promise<Saved> {
  await lockSubject(tx, "organisation");
  if (change.reportingCurrency !== undefined) await refuseOtherCurrency(tx, change.reportingCurrency);
  const fact = { ...(await readSettings(tx)), ...change };
  const [saved] = await settingsStore.save(tx, [{ fact, version, origin }]);
  if (!saved) throw new Error("The settings were not saved.");
  return saved;
}
