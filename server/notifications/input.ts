import { z } from "zod";
import { countInput, versionInput } from "../input";

/** Days before a deadline, from a year and a half to the day itself. */
export const ladderInput = z
  .array(countInput(550))
  .min(1, "Name at least one day.")
  .max(20, "At most 20 days.");

/** How people are reminded. */
export const reminderSettingsInput = z.strictObject({
  enabled: z.boolean(),
  ladder: ladderInput,
  version: versionInput,
});

/** Which notices are asked for. */
export const noticePage = z.strictObject({
  unread: z.boolean().default(false),
  before: z.date().nullable().default(null),
});

/** Notices to mark; without ids all of one's own. */
export const noticeMark = z.strictObject({
  ids: z.array(z.uuid()).max(500).nullable(),
  read: z.boolean(),
});

export const oneMail = z.strictObject({ id: z.uuid() });
