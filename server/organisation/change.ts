import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import type { Saved } from "../database/record-saving";
import { transaction } from "../database/transaction";
import type { Month } from "../planning/month";
import { closeMonth, readLastClose, reopenLast } from "./closes-store";
import { readSettings, saveSettings } from "./settings-store";
import type { Settings } from "./store";

/** The settings as they are stored now. */
export const settings = (): Promise<Settings> => readSettings(reading);

interface Change {
  readonly version: number;
  readonly fields: Partial<Omit<Settings, "id" | "version" | "demo">>;
}

/** Changes some settings, when nobody else did meanwhile. */
export const changeSettings = ({ fields, version }: Change, origin: Origin): Promise<Saved> =>
  transaction((tx) => saveSettings(tx, fields, version, origin));

/** The last closed month; null: none was closed yet. */
export const lastClose = (): Promise<Month | null> => readLastClose(reading);

/** Closes a month, and all before it. */
export const close = (month: Month, origin: Origin): Promise<void> =>
  transaction((tx) => closeMonth(tx, month, origin));

/** Opens the last closed month again and answers which it was. */
export const reopen = (origin: Origin): Promise<Month> => transaction((tx) => reopenLast(tx, origin));
