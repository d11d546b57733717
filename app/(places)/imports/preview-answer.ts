import type { Answer } from "./kinds";

/** A name in the files that stands for nothing that is there. */
export type UnknownName = NonNullable<Answer["unknown"]>[number];

/** The plan's totals by month before an import and after it. */
export type Effect = NonNullable<Answer["effect"]>;

/** A row that is no data, and why it is not taken. */
export type LeftOutRow = NonNullable<Answer["leftOut"]>[number];
