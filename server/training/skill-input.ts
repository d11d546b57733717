import { z } from "zod";
import { idInput, optionalText, titleInput } from "../input";
import type { Skill } from "../planning/skill";

export const skillFields = z.strictObject({
  name: titleInput,
  family: titleInput,
  technology: optionalText,
  service: optionalText,
});

export const skillInput = skillFields.extend({ id: idInput }) satisfies z.ZodType<Omit<Skill, "version">>;

/** What a new skill has where nothing is said. */
export const blankSkill: Partial<Skill> = { technology: null, service: null };
