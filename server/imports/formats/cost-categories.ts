import type { CostCategory } from "@/server/planning/facts";
import { kept, optional, required } from "./column";
import { format, type Written } from "./format";
import { categoryIdCell, referenceCell, textCell } from "./texts";

export const costCategories = format({
  name: "cost-categories",
  title: "Cost categories: what kind of cost; the default ones exist already",
  columns: {
    id: required(categoryIdCell, "Small letters with hyphens.", "cloud-storage"),
    name: optional(textCell(), "The id where empty.", "Cloud storage"),
    parent: optional(referenceCell("cost-categories"), "The category it belongs to.", "cloud"),
  },
  key: ({ id }) => id,
  record: ({ id }) => id,
  faults: ({ id, parent }) =>
    id === parent ? [{ column: "parent", reason: "a category is not its own parent" }] : [],
  merge: (row, stored: Written<CostCategory> | null): Written<CostCategory> => ({
    id: row.id,
    name: kept(row.name, stored?.name, row.id),
    parent: kept(row.parent, stored?.parent, null),
  }),
  rows: ({ id, name, parent }: Written<CostCategory>) => [{ id, name, parent }],
});
