import { z } from "zod";
import { idInput, monthInput } from "../input";
import { limits } from "./limits";

export const uploadIds = z.array(z.uuid()).min(1, "Choose a file.").max(limits.files);

export const startInput = z.strictObject({
  kind: z.string().min(1).max(50),
  uploads: uploadIds,
  mode: z.enum(["preview", "import"]),
  createMissing: z.boolean().default(false),
  skipRefused: z.boolean().default(false),
  /** For a bill whose account and month are stored already. */
  again: z.enum(["replace", "add"]).nullable().default(null),
});

export const jobInput = z.strictObject({ id: z.uuid() });

export const runInput = z.strictObject({ id: z.uuid() });

export const uploadInput = z.strictObject({ id: z.uuid() });

export const linesInput = z.strictObject({
  bill: idInput,
  series: idInput,
  month: monthInput,
  offset: z.number().int().min(0).max(10_000_000).default(0),
});
