import { z } from "zod";
import { amountInput, currencyInput, dayInput, idInput, optionalText, titleInput } from "../input";
import type { RateCard } from "../planning/rate-card";

export const rateCardFields = z.strictObject({
  vendor: idInput,
  role: titleInput,
  level: optionalText,
  education: optionalText,
  minYears: amountInput.nullable(),
  unit: z.enum(["hour", "day"]),
  currency: currencyInput,
  rate: amountInput,
  validFrom: dayInput.nullable(),
  validTo: dayInput.nullable(),
  contract: optionalText,
});

/** A rate card with what its fields must be to each other. */
export const rateCardInput = rateCardFields
  .extend({ id: idInput })
  .superRefine(({ validFrom, validTo }, context) => {
    if (validFrom !== null && validTo !== null && validTo < validFrom)
      context.addIssue({ code: "custom", path: ["validTo"], message: "The end lies before the start." });
  }) satisfies z.ZodType<Omit<RateCard, "version">>;

/** What a new rate card has where nothing is said. */
export const blankRateCard: Partial<RateCard> = {
  level: null,
  education: null,
  minYears: null,
  unit: "day",
  validFrom: null,
  validTo: null,
  contract: null,
};
