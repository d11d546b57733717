import { z } from "zod";
import { idInput, monthInput } from "../input";

const by = z.enum(["team", "role", "skill"]);

/** People's time by team, role or skill; `team`: only that team and those below it. */
export const capacityQuestion = z.strictObject({
  by,
  team: idInput.nullable().default(null),
  months: z.number().int().min(1).max(36).default(18),
});

/** One month of one row. */
export const capacityCellQuestion = capacityQuestion.extend({
  key: z.string().max(400),
  month: monthInput,
});

/** Some weeks of the rotas. */
export const coverQuestion = z.strictObject({ weeks: z.number().int().min(1).max(104).default(26) });
