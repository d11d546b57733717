import type { Column } from "../column";

/** What sort of cells a column of ours has: it decides how a foreign text is read for it. */
export type Sort =
  | "number"
  | "percent"
  | "whole"
  | "day"
  | "month"
  | "currency"
  | "yes-no"
  | "reference"
  | "text";

const sorts: readonly (readonly [RegExp, Sort])[] = [
  [/^decimal/, "number"],
  [/^percent/, "percent"],
  [/^whole number/, "whole"],
  [/^day/, "day"],
  [/^month/, "month"],
  [/^currency/, "currency"],
  [/^yes, no/, "yes-no"],
  [/^one of the/, "reference"],
];

/** The sort of a column, by the kind of its cells. */
export const sortOf = ({ kind }: Pick<Column<unknown>, "kind">): Sort =>
  kind.includes("several separated")
    ? "text"
    : (sorts.find(([pattern]) => pattern.test(kind))?.[1] ?? "text");

/** Whether the cells of a sort are numbers. */
export const isNumeric = (sort: Sort): boolean => sort === "number" || sort === "percent" || sort === "whole";

/** Whether the cells of a sort are days or months. */
export const isDated = (sort: Sort): boolean => sort === "day" || sort === "month";
