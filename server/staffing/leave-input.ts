import { z } from "zod";
import { dayInput, idInput, shareInput, versionInput } from "../input";

/** What becomes of the seats of somebody who leaves: they end · they are open again · somebody is asked for. */
export const seatChoices = ["ends", "open", "ask"] as const;

export const leaveInput = z
  .strictObject({
    id: idInput,
    version: versionInput,
    lastDay: dayInput,
    seats: z.enum(seatChoices),
    /** From when on somebody new is to be there; missing: the day after. */
    from: dayInput.optional(),
    /** How likely an open seat is filled. */
    probabilityPct: shareInput.optional(),
  })
  .superRefine(({ lastDay, from }, context) => {
    if (from !== undefined && from <= lastDay)
      context.addIssue({ code: "custom", path: ["from"], message: "This lies before the last day." });
  });

export type Leave = z.infer<typeof leaveInput>;
