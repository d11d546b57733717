import { z } from "zod";
import {
  amountInput,
  countInput,
  currencyInput,
  dayInput,
  idInput,
  monthInput,
  optionalId,
  optionalText,
  titleInput,
  whenInput,
} from "../input";
import { zero } from "../planning/decimal";
import { type Training, trainingKinds, trainingStatuses } from "../planning/sources/training";
import type { TrainingBudget } from "../planning/training-budget";
import { levelInput } from "./person-skill-input";

const completionInput = z.strictObject({ person: idInput, day: dayInput, evidence: optionalText });

export const trainingFields = z.strictObject({
  title: titleInput,
  kind: z.enum(trainingKinds),
  status: z.enum(trainingStatuses),
  date: whenInput.nullable(),
  fee: amountInput,
  travel: amountInput,
  currency: currencyInput,
  category: idInput,
  costCentre: optionalId,
  vendor: optionalId,
  initiative: optionalId,
  people: z.array(idInput).max(500, "At most 500 people.").readonly(),
  places: countInput(1_000_000).nullable(),
  certification: optionalId,
  skill: optionalId,
  level: levelInput,
  mandatoryFor: optionalText,
  completions: z.array(completionInput).max(10_000).readonly(),
});

/** A course with what its fields must be to each other. */
export const trainingInput = trainingFields
  .extend({ id: idInput })
  .superRefine(({ people, places, skill, level, completions }, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (new Set(people).size < people.length) wrong("people", "Somebody is named twice.");
    if (places !== null && places < people.length) wrong("places", "Fewer than are named.");
    if ((skill === null) !== (level === null)) wrong("level", "A skill and its level belong together.");
    if (new Set(completions.map(({ person }) => person)).size < completions.length)
      wrong("completions", "Somebody completes it twice.");
  }) satisfies z.ZodType<Omit<Training, "version">>;

export const manyTrainings = z.strictObject({
  trainings: z.array(trainingFields).min(1, "Choose some.").max(200, "At most 200 at once.").readonly(),
});

/** What a new course has where nothing is said. */
export const blankTraining: Partial<Training> = {
  kind: "course",
  status: "planned",
  date: null,
  fee: zero,
  travel: zero,
  category: "training",
  costCentre: null,
  vendor: null,
  initiative: null,
  people: [],
  places: null,
  certification: null,
  skill: null,
  level: null,
  mandatoryFor: null,
  completions: [],
};

export const trainingBudgetFields = z.strictObject({
  year: monthInput,
  team: optionalId,
  person: optionalId,
  amount: amountInput,
  currency: currencyInput,
});

/** A training budget: of a team or of a person. */
export const trainingBudgetInput = trainingBudgetFields
  .extend({ id: z.string().min(1).max(300) })
  .refine(({ team, person }) => (team === null) !== (person === null), {
    path: ["team"],
    message: "Choose either a team or a person.",
  }) satisfies z.ZodType<Omit<TrainingBudget, "version">>;

export const completeInput = z.strictObject({
  id: idInput,
  people: z.array(idInput).min(1).max(500),
  day: dayInput,
  evidence: optionalText,
});
