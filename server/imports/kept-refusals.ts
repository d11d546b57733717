import { z } from "zod";
import type { RefusedCell } from "./refused";

const stored = z.array(
  z.object({
    line: z.number(),
    column: z.string(),
    value: z.string(),
    reason: z.string(),
    file: z.string().optional(),
  }),
);

/** The refused cells of an import as its history keeps them. */
export const refusedCells = (kept: unknown): RefusedCell[] =>
  stored.parse(kept).map(({ file, ...cell }) => (file === undefined ? cell : { ...cell, file }));
