import { z } from "zod";
import {
  amountInput,
  countInput,
  currencyInput,
  decimalInput,
  idInput,
  monthInput,
  optionalId,
  optionalText,
  positiveInput,
  shareInput,
  titleInput,
  whenInput,
} from "../input";
import { zero } from "../planning/decimal";
import type { Kept } from "../planning/facts";
import type { Milestone } from "../planning/schedule";
import type { Benefit, Effort, Initiative, OneOffStep } from "../planning/sources/initiative";

export const milestoneFields = z.strictObject({
  name: titleInput,
  date: whenInput.nullable(),
}) satisfies z.ZodType<Omit<Milestone, "id">>;

export const milestoneInput = milestoneFields.extend({ id: idInput });

const stepInput = z.strictObject({ month: monthInput, amount: decimalInput }) satisfies z.ZodType<OneOffStep>;

const benefitInput = z
  .strictObject({
    action: z.enum(["end-contract", "remove-position", "scale-series", "end-series"]),
    target: idInput,
    remainingPct: shareInput.nullable(),
  })
  .refine(({ action, remainingPct }) => action !== "scale-series" || remainingPct !== null, {
    path: ["remainingPct"],
    message: "Say how many per cent of the series are left.",
  }) satisfies z.ZodType<Benefit>;

const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const effortInput = z.strictObject({
  days: positiveInput,
  team: optionalId,
  role: optionalText,
  skill: optionalId,
  level: level.nullable(),
}) satisfies z.ZodType<Effort>;

export const initiativeFields = z.strictObject({
  title: titleInput,
  costCentre: idInput,
  category: idInput,
  runCategory: idInput,
  currency: currencyInput,
  start: whenInput,
  durationMonths: countInput(600, 1),
  oneOff: amountInput,
  oneOffSteps: z.array(stepInput).max(600),
  runPerMonth: amountInput,
  savingsPerMonth: amountInput,
  nature: z.enum(["opex", "capex"]),
  usefulLifeMonths: countInput(1_200, 1).nullable(),
  objective: optionalText,
  status: z.enum(["idea", "assess", "planned", "running", "done", "stopped"]).nullable(),
  owner: optionalText,
  service: optionalText,
  dependsOn: z.array(idInput).max(200),
  benefits: z.array(benefitInput).max(200),
  efforts: z.array(effortInput).max(200),
}) satisfies z.ZodType<Omit<Initiative, keyof Kept>>;

export const initiativeInput = initiativeFields.extend({ id: idInput });

/** What a new initiative has where nothing is said. */
export const blankInitiative: Partial<Omit<Initiative, keyof Kept>> = {
  oneOff: zero,
  oneOffSteps: [],
  runPerMonth: zero,
  savingsPerMonth: zero,
  nature: "opex",
  usefulLifeMonths: null,
  objective: null,
  status: "idea",
  owner: null,
  service: null,
  dependsOn: [],
  benefits: [],
  efforts: [],
};
