import { decimals, optional, text } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { CostCategory, CostCentre } from "../planning/facts";

const costCentres: RecordTable<CostCentre> = {
  kind: "cost-centres",
  word: "cost centre",
  subject: "organisation",
  table: "cost_centre",
  fields: {
    name: text(),
    parent: optional(text()),
    entity: optional(text()),
    irrecoverableTaxPct: optional(decimals()),
    vacancyRatePct: optional(decimals()),
  },
};

const costCategories: RecordTable<CostCategory> = {
  kind: "cost-categories",
  word: "cost category",
  subject: "organisation",
  table: "cost_category",
  fields: { name: text(), parent: optional(text()) },
};

/** Cost centres, a tree; one that is charged cannot be removed. */
export const costCentreStore = recordStore(costCentres);

/** Cost categories; the default list is there from the start, and a used one cannot be removed. */
export const costCategoryStore = recordStore(costCategories);
