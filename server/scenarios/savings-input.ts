import { z } from "zod";
import {
  amountInput,
  currencyInput,
  dayInput,
  idInput,
  monthInput,
  optionalId,
  optionalText,
  titleInput,
} from "../input";
import { type Saving, savedKinds, savingKinds, savingStatuses } from "../planning/saving";

export const savingFields = z.strictObject({
  title: titleInput,
  status: z.enum(savingStatuses),
  kind: z.enum(savingKinds),
  aboutKind: z.enum(savedKinds).nullable(),
  aboutId: optionalId,
  amount: amountInput,
  currency: currencyInput,
  fromMonth: monthInput.nullable(),
  decideBy: dayInput.nullable(),
  owner: optionalText,
  note: z.string().trim().max(4_000, "At most 4,000 characters.").nullable(),
  scenario: optionalId,
  realisedAmount: amountInput.nullable(),
});

/** A saving with what its fields must be to each other. */
export const savingInput = savingFields
  .extend({ id: idInput })
  .superRefine(({ aboutKind, aboutId }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (aboutKind !== null && aboutId === null) wrong("aboutId", "Choose the record, or no kind.");
    if (aboutKind === null && aboutId !== null) wrong("aboutKind", "Say what kind of record this is.");
  }) satisfies z.ZodType<Omit<Saving, "version">>;

/** What a new saving has where nothing is said. */
export const blankSaving: Partial<Saving> = {
  status: "idea",
  kind: "cash-saving",
  aboutKind: null,
  aboutId: null,
  fromMonth: null,
  decideBy: null,
  owner: null,
  note: null,
  scenario: null,
  realisedAmount: null,
};
