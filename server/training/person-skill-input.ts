import { z } from "zod";
import { idInput, versionInput } from "../input";
import { levels } from "../planning/skill";

export const levelInput = z.literal(levels, "A level is 0, 1, 2, 3 or 4.").nullable();

const cell = { person: idInput, skill: idInput };

export const oneCell = z.strictObject(cell);

/** Levels somebody gives to people; null takes the level away. */
export const setInput = z.strictObject({
  cells: z
    .array(
      z.strictObject({
        ...cell,
        level: levelInput.optional(),
        /** Whether others ask this person; missing: stays as it is. */
        specialist: z.boolean().optional(),
        /** What the writer saw: 0 for nothing yet. Missing: written over whatever is there (pasting). */
        version: z.union([z.literal(0), versionInput]).optional(),
      }),
    )
    .min(1)
    .max(5_000, "At most 5,000 levels at once; more come as a file."),
});

/** What somebody says of themselves. */
export const assessInput = z.strictObject({
  cells: z
    .array(z.strictObject({ skill: idInput, selfLevel: levelInput }))
    .min(1)
    .max(500),
});

export type SetCell = z.infer<typeof setInput>["cells"][number];
export type AssessCell = z.infer<typeof assessInput>["cells"][number];
