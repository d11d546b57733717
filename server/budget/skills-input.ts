import { z } from "zod";
import { countInput, idInput } from "../input";
import { levels } from "../planning/skill";

const text = z.string().max(200);

/** Which people and skills are asked about; what is left out asks about all. */
export const matrixFilter = {
  /** A team and those below it; "own": the viewer's own. */
  team: idInput.nullable().default(null),
  role: idInput.nullable().default(null),
  family: text.min(1).nullable().default(null),
  person: text.default(""),
  skill: text.default(""),
  skills: z.enum(["all", "known", "short"]).default("known"),
  order: z.enum(["name", "team", "gap"]).default("name"),
};

const windowInput = (most: number) =>
  z.strictObject({ from: countInput(1_000_000), count: countInput(most, 1) });

export const matrixQuestion = z.strictObject({
  ...matrixFilter,
  rows: windowInput(200),
  columns: windowInput(200),
});

export const cellQuestion = z.strictObject({ person: idInput, skill: idInput });

const levelInput = z.literal(levels).default(3);

export const coverageQuestion = z.strictObject({
  kind: z.enum(["technology", "service", "skill"]),
  level: levelInput,
});

export const whoQuestion = z.strictObject({ text, level: levelInput });

const namesInput = z.array(z.string().trim().max(300)).max(5_000);

export const namesQuestion = z.strictObject({ people: namesInput, skills: namesInput });

export type MatrixAsked = z.output<typeof matrixQuestion>;
