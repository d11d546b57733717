import { z } from "zod";
import { monthInput } from "../input";

/** Which sum of postings is opened. */
export const postingsInput = z.strictObject({
  month: monthInput,
  costCentre: z.string().max(200),
  category: z.string().max(200),
  vendor: z.string().max(200),
});

export const versionName = z.strictObject({ version: z.string().min(1).max(200) });
