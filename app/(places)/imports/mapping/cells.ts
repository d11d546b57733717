import type { KindAnswer } from "../kinds";

/** One of our columns as the server describes it. */
export type OurColumn = KindAnswer["columns"][number];

/** Whether a column's cells are numbers. */
export const isNumber = ({ kind }: Pick<OurColumn, "kind">): boolean =>
  /^(decimal|percent|whole number)/.test(kind);

/** Whether a column's cells are amounts, which files may give in thousands or millions. */
export const isAmount = ({ kind }: Pick<OurColumn, "kind">): boolean => /^decimal/.test(kind);

/** Whether a column's cells are days or months. */
export const isDate = ({ kind }: Pick<OurColumn, "kind">): boolean => /^(day|month) YYYY/.test(kind);
