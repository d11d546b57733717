import { z } from "zod";
import { dayInput, idInput, titleInput, versionInput } from "../input";

export const goalStates = ["open", "reached", "dropped"] as const;
export type GoalState = (typeof goalStates)[number];

export const goalFields = z.strictObject({
  title: titleInput,
  due: dayInput.nullable(),
  state: z.enum(goalStates),
});

export const ofPerson = z.strictObject({ person: idInput });
export const newGoal = z.strictObject({ person: idInput, fields: goalFields });
export const changedGoal = z.strictObject({
  id: idInput,
  version: versionInput,
  fields: goalFields.partial(),
});
export const goneGoal = z.strictObject({ id: idInput, version: versionInput });

/** What a lead notes of somebody. What is wrong with it is said without repeating it. */
export const noteInput = z.strictObject({
  person: idInput,
  text: z
    .string()
    .max(10_000, "At most 10,000 characters.")
    .regex(/^[^\0]*$/, "Plain text only."),
  /** What was read: 0 where there was none. */
  version: z.union([z.literal(0), versionInput]),
});
