import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import type { Saved } from "../database/record-saving";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { type Month, printMonth } from "../planning/month";
import { closeMonth, readLastClose, reopenLast } from "./closes-store";
import { readSettings, saveSettings } from "./settings-store";
import type { Settings } from "./store";
import { readUnassigned, type Unassigned } from "./unassigned-store";

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

/** What keeps a month from being closed: money without a cost category, after the last close and up to it. */
export const unassignedUpTo = async (month: Month): Promise<Unassigned[]> =>
  readUnassigned(reading, await lastClose(), month);

/** Closes a month, and all before it; refused while money of theirs has no cost category. */
export const close = (month: Month, origin: Origin): Promise<void> =>
  transaction(async (tx) => {
    const left = await readUnassigned(tx, await readLastClose(tx), month);
    if (left.length > 0)
      throw new Refusal(
        "conflict",
        `${printMonth(month)} cannot be closed: money up to it has no cost category yet.`,
        { unassigned: left },
      );
    await closeMonth(tx, month, origin);
  });

/** Opens the last closed month again and answers which it was. */
export const reopen = (origin: Origin): Promise<Month> => transaction((tx) => reopenLast(tx, origin));
