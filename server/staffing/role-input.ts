import { z } from "zod";
import {
  amountInput,
  currencyInput,
  idInput,
  monthInput,
  optionalId,
  optionalText,
  titleInput,
} from "../input";
import { zero } from "../planning/decimal";
import type { PayBand, Role } from "../planning/role";
import { roleLevels } from "../planning/role";
import { levels } from "../planning/skill";

const levelInput = z.enum(roleLevels).nullable();

const ids = z.array(idInput).max(200, "At most 200.");

export const roleFields = z.strictObject({
  name: titleInput,
  family: optionalText,
  level: levelInput,
  next: optionalId,
  skills: z.array(z.strictObject({ skill: idInput, level: z.literal(levels) })).max(200),
  certifications: ids,
  induction: ids,
  equipmentCost: amountInput,
  seatCostPerMonth: amountInput,
  currency: currencyInput,
});

/** A role with what its fields must be to each other. */
export const roleInput = roleFields.extend({ id: idInput }).superRefine(({ id, next, skills }, context) => {
  if (next === id)
    context.addIssue({ code: "custom", path: ["next"], message: "A role is not its own next step." });
  if (new Set(skills.map(({ skill }) => skill)).size < skills.length)
    context.addIssue({ code: "custom", path: ["skills"], message: "A skill is named twice." });
}) satisfies z.ZodType<Omit<Role, "version">>;

/** What a new role has where nothing is said. */
export const blankRole: Partial<Role> = {
  family: null,
  level: null,
  next: null,
  skills: [],
  certifications: [],
  induction: [],
  equipmentCost: zero,
  seatCostPerMonth: zero,
};

export const payBandFields = z.strictObject({
  name: titleInput,
  role: optionalText,
  level: levelInput,
  location: optionalText,
  currency: currencyInput,
  minimum: amountInput,
  maximum: amountInput,
  validFrom: monthInput.nullable(),
  validTo: monthInput.nullable(),
});

/** A pay band with what its fields must be to each other. */
export const payBandInput = payBandFields
  .extend({ id: idInput })
  .superRefine(({ minimum, maximum, validFrom, validTo }, context) => {
    if (Number(maximum) < Number(minimum))
      context.addIssue({ code: "custom", path: ["maximum"], message: "The most is less than the least." });
    if (validFrom !== null && validTo !== null && validTo < validFrom)
      context.addIssue({ code: "custom", path: ["validTo"], message: "The end lies before the start." });
  }) satisfies z.ZodType<Omit<PayBand, "version">>;

/** What a new pay band has where nothing is said. */
export const blankPayBand: Partial<PayBand> = {
  role: null,
  level: null,
  location: null,
  validFrom: null,
  validTo: null,
};
