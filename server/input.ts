import { z } from "zod";
import type { Planned } from "./planning/assumed";
import { assumed } from "./planning/change";
import { type Day, parseDay, printDay } from "./planning/day";
import { type Decimal, exactly, parseDecimal } from "./planning/decimal";
import { isCurrency } from "./planning/money";
import { type Month, parseMonth, printMonth } from "./planning/month";

/** The id of a record: what imports call it, or a UUID. */
export const idInput = z
  .string()
  .trim()
  .min(1, "Choose one.")
  .max(200, "At most 200 characters.")
  .regex(/^[^\p{Cc}]*$/u, "One line of text.");

/** One line of text that must not be empty. */
export const titleInput = z
  .string()
  .trim()
  .min(1, "This must not be empty.")
  .max(300, "At most 300 characters.")
  .regex(/^[^\p{Cc}]*$/u, "One line of text.");

/** One line of text or nothing. */
export const optionalText = titleInput.nullable();

export const optionalId = idInput.nullable();

export const currencyInput = z.string().refine(isCurrency, "This is not a currency code such as GBP.");

const tooLong = "Type a number with at most 20 digits before the point and 18 after it.";

/** An exact decimal as text: "1234.50". */
export const decimalInput = z
  .string()
  .max(60, tooLong)
  .transform((text, context): Decimal => {
    const value = parseDecimal(text);
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: tooLong });
    return z.NEVER;
  });

const sign = (value: Decimal): bigint => exactly(value).numerator;

/** The same, not negative: prices, salaries, costs. */
export const amountInput = decimalInput.refine((value) => sign(value) >= 0n, "This must not be negative.");

export const positiveInput = decimalInput.refine((value) => sign(value) > 0n, "This must be more than zero.");

/** Per cent that may be negative. */
export const percentInput = decimalInput.refine(
  (value) => Math.abs(Number(value)) <= 1_000,
  "Per cent between −1,000 and 1,000.",
);

/** Per cent of a whole. */
export const shareInput = decimalInput.refine(
  (value) => Number(value) >= 0 && Number(value) <= 100,
  "Per cent between 0 and 100.",
);

export const countInput = (most: number, least = 0) =>
  z.number().int("Whole numbers only.").min(least, `At least ${least}.`).max(most, `At most ${most}.`);

const noDay = "This is not a day such as 2027-03-31.";
const noMonth = "This is not a month such as 2027-03.";

/** A day: "2027-03-31", or the number days are counted in here. Years 1900 to 2200. */
export const dayInput = z.union([z.string(), z.number()], noDay).transform((typed, context): Day => {
  const day = parseDay(typeof typed === "string" ? typed : printedDay(typed));
  if (day !== null) return day;
  context.addIssue({ code: "custom", message: noDay });
  return z.NEVER;
});

const furthest = 100_000; // days from 1970, far beyond the years that are read
const printedDay = (index: number): string =>
  Number.isInteger(index) && Math.abs(index) < furthest ? printDay(index as Day) : "";

/** A month: "2027-03", or year × 12 + month − 1. */
export const monthInput = z.union([z.string(), z.number()], noMonth).transform((typed, context): Month => {
  const month = parseMonth(typeof typed === "string" ? typed : printMonth(typed as Month));
  if (month !== null) return month;
  context.addIssue({ code: "custom", message: noMonth });
  return z.NEVER;
});

/** A date: a day, or months after a milestone. */
export const whenInput = z.union(
  [dayInput, z.strictObject({ milestone: idInput, months: countInput(600, -600) })],
  "This is neither a day nor months after a milestone.",
);

/** An assumption: planning/change.ts says what each is about. Per cent. */
export const plannedInput = z
  .strictObject({
    what: z.enum(assumed),
    of: z.string().trim().max(200).default(""),
    from: monthInput.nullable().default(null),
    pct: percentInput,
  })
  .superRefine(({ what, of, pct }, context) => {
    const wrong = (field: "of" | "pct", message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (what === "rate-shock" && of === "") wrong("of", "Choose the currency.");
    if (what === "rate-shock" && Number(pct) <= -100) wrong("pct", "A rate stays above zero.");
    if ((what === "vacancy-probability" || what === "deflection") && (Number(pct) < 0 || Number(pct) > 100))
      wrong("pct", "Per cent between 0 and 100.");
  }) satisfies z.ZodType<Planned>;

/** The version of a record that a change was made on. */
export const versionInput = z
  .number()
  .int()
  .min(1)
  .max(2 ** 31);
