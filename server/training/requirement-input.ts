import { z } from "zod";
import { amountInput, countInput, currencyInput, dayInput, idInput, optionalId, titleInput } from "../input";
import { levelInput } from "./person-skill-input";
import { type Requirement, requirementSubjects } from "../planning/certification";

export const requirementFields = z.strictObject({
  subject: z.enum(requirementSubjects),
  subjectId: titleInput,
  certification: optionalId,
  skill: optionalId,
  level: levelInput,
  holders: countInput(10_000, 1),
  from: dayInput.nullable(),
  to: dayInput.nullable(),
  amountAtRisk: amountInput.nullable(),
  currency: currencyInput.nullable(),
  note: z.string().trim().max(2_000, "At most 2,000 characters.").nullable(),
});

/** A requirement with what its fields must be to each other. */
export const requirementInput = requirementFields
  .extend({ id: idInput })
  .superRefine(({ certification, skill, level, from, to, amountAtRisk, currency }, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if ((certification === null) === (skill === null))
      wrong("certification", "Choose either a certification or a skill.");
    if (skill !== null && level === null) wrong("level", "Choose the level.");
    if (skill === null && level !== null) wrong("level", "A level belongs to a skill.");
    if (from !== null && to !== null && to < from) wrong("to", "The end lies before the start.");
    if (amountAtRisk !== null && currency === null) wrong("currency", "Choose the currency of the amount.");
  }) satisfies z.ZodType<Omit<Requirement, "version">>;

/** What a new requirement has where nothing is said. */
export const blankRequirement: Partial<Requirement> = {
  certification: null,
  skill: null,
  level: null,
  holders: 1,
  from: null,
  to: null,
  amountAtRisk: null,
  currency: null,
  note: null,
};
