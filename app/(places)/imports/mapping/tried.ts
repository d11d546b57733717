import type { Outputs } from "../../../_trpc/client";

/** The first rows as a mapping reads them, by our columns. */
export type Tried = Outputs["imports"]["trial"];

/** What becomes of a cell of one of our columns in one of the first rows. */
export type TriedCell = Tried[string][number];
