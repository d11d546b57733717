import { z } from "zod";
import { amountInput, dayInput, idInput, monthInput, titleInput } from "../input";
import { decisions } from "../planning/sources/contract";
import { type Alternative, type Renewal, renewalOptions, renewalStages } from "../planning/renewal";

const paragraph = z.string().trim().min(1, "This must not be empty.").max(4_000, "At most 4,000 characters.");

const separators = "No ; and no |: they separate alternatives in files.";
const unseparated = (text: string): boolean => !/[;|]/.test(text);

const alternativeInput = z.strictObject({
  title: titleInput.refine(unseparated, separators),
  annualPrice: amountInput.nullable(),
  note: titleInput.refine(unseparated, separators).nullable(),
}) satisfies z.ZodType<Alternative>;

export const renewalFields = z.strictObject({
  contract: idInput,
  termEnd: dayInput.nullable(),
  stage: z.enum(renewalStages),
  targetPrice: amountInput.nullable(),
  agreedPrice: amountInput.nullable(),
  agreedFrom: monthInput.nullable(),
  alternatives: z.array(alternativeInput).max(50, "At most 50 alternatives."),
  option: z.enum(renewalOptions).nullable(),
  decision: z.enum(decisions).nullable(),
  reason: paragraph.nullable(),
  decidedBy: titleInput.nullable(),
  decidedOn: dayInput.nullable(),
  note: paragraph.nullable(),
});

/** A renewal with what its fields must be to each other. */
export const renewalInput = renewalFields.extend({ id: idInput }).superRefine((renewal, context) => {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (renewal.agreedPrice !== null && renewal.agreedFrom === null)
    wrong("agreedFrom", "Say from which month the agreed price counts.");
  if (renewal.agreedFrom !== null && renewal.agreedPrice === null)
    wrong("agreedPrice", "Say which price counts from that month.");
}) satisfies z.ZodType<Omit<Renewal, "version">>;

/** What a new renewal has where nothing is said. */
export const blankRenewal = {
  termEnd: null,
  stage: "not-started",
  targetPrice: null,
  agreedPrice: null,
  agreedFrom: null,
  alternatives: [],
  option: null,
  decision: null,
  reason: null,
  decidedBy: null,
  decidedOn: null,
  note: null,
} as const satisfies Partial<Renewal>;

/** Why something was decided: nobody decides without saying it. */
export const reasonInput = paragraph;

/** What is noted about a term before it is decided. */
export const notedFields = renewalFields
  .pick({ stage: true, targetPrice: true, alternatives: true, note: true })
  .partial();
