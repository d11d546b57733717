import type { CostCentre } from "@/server/planning/facts";
import { kept, optional, required } from "./column";
import { format, type Written } from "./format";
import { percentCell } from "./numbers";
import { idCell, referenceCell, textCell } from "./texts";

export const costCentres = format({
  name: "cost-centres",
  title: "Cost centres: who pays; a tree",
  columns: {
    id: required(idCell, "What it is known by in the ledger.", "CC100"),
    name: optional(textCell(), "The id where empty.", "Workplace"),
    parent: optional(referenceCell("cost-centres"), "The cost centre it belongs to."),
    entity: optional(textCell(), "The legal entity.", "Northgate Ltd"),
    irrecoverable_tax_pct: optional(percentCell, "Share of tax that cannot be recovered; added to the cost."),
    vacancy_rate_pct: optional(percentCell, "Share of salaries expected not to be paid; a negative line."),
  },
  key: ({ id }) => id,
  record: ({ id }) => id,
  faults: ({ id, parent }) =>
    id === parent ? [{ column: "parent", reason: "a cost centre is not its own parent" }] : [],
  merge: (row, stored: Written<CostCentre> | null): Written<CostCentre> => ({
    id: row.id,
    name: kept(row.name, stored?.name, row.id),
    parent: kept(row.parent, stored?.parent, null),
    entity: kept(row.entity, stored?.entity, null),
    irrecoverableTaxPct: kept(row.irrecoverable_tax_pct, stored?.irrecoverableTaxPct, null),
    vacancyRatePct: kept(row.vacancy_rate_pct, stored?.vacancyRatePct, null),
  }),
  rows: (fact: Written<CostCentre>) => [
    {
      id: fact.id,
      name: fact.name,
      parent: fact.parent,
      entity: fact.entity,
      irrecoverable_tax_pct: fact.irrecoverableTaxPct,
      vacancy_rate_pct: fact.vacancyRatePct,
    },
  ],
});
