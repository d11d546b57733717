import { z } from "zod";
import { idInput, monthInput } from "../input";
import { layoutSchema, mappingSchema } from "./formats/mapping/schema";
import { limits } from "./limits";

export const uploadIds = z.array(z.uuid()).min(1, "Choose a file.").max(limits.files);

/** The name of a saved mapping or a preset. */
const mappingName = z
  .string()
  .trim()
  .min(1, "Give it a name.")
  .max(100, "At most 100 characters.")
  .regex(/^[^\p{Cc}]*$/u, "One line of text.");

/** What a mapping may not be saved as: words of the command line. */
const savedName = mappingName.refine(
  (name) => !["auto", "guess"].includes(name.toLowerCase()),
  "This word has a meaning of its own; choose another name.",
);

const headerInput = z.array(z.string().max(limits.cellCharacters)).min(1).max(limits.columns);

export const savingInput = z.strictObject({ name: savedName, mapping: mappingSchema, header: headerInput });

export const removingInput = z.strictObject({ name: mappingName });

export const proposeInput = z.strictObject({
  id: z.uuid(),
  kind: z.string().min(1).max(50),
  layout: layoutSchema.nullable().default(null),
  /** A saved mapping or a preset by name; "guess": neither of them; null: the likeliest. */
  use: mappingName.nullable().default(null),
});

const correction = z.strictObject({
  file: z.string().max(300),
  line: z
    .number()
    .int()
    .min(1)
    .max(limits.rows * 10),
  column: z.string().max(limits.cellCharacters),
  value: z.string().max(limits.cellCharacters),
});

export const startInput = z.strictObject({
  kind: z.string().min(1).max(50),
  uploads: uploadIds,
  /** How the files' rows become ours; null: they have our own header. */
  mapping: mappingSchema.nullable().default(null),
  /** The saved mapping or preset it is, unchanged: what the history calls it. */
  use: mappingName.nullable().default(null),
  /** Saves the mapping by this name with the import. */
  saveAs: savedName.nullable().default(null),
  /** Where the table lies in files without a mapping: a sheet, an encoding. */
  layout: layoutSchema.nullable().default(null),
  /** Cells mended in place. */
  corrections: z.array(correction).max(limits.corrections).default([]),
  mode: z.enum(["preview", "import"]),
  /** Whether the files are still read by others when they are imported: other sheets of the same workbook. */
  keepUploads: z.boolean().default(false),
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
