import type { BudgetAmount } from "@/server/planning/facts";
import { natures } from "@/server/planning/facts";
import { printMonth } from "@/server/planning/month";
import { kept, optional, required, type Values } from "./column";
import { monthCell } from "./dates";
import { format } from "./format";
import { decimalCell } from "./numbers";
import { choiceCell, currencyCell, idCell, referenceCell, textCell } from "./texts";

/** One amount of a budget with the version it belongs to. */
export interface BudgetRow extends BudgetAmount {
  readonly id: string;
  readonly version: string;
  readonly text: string | null;
}

const columns = {
  version: required(idCell, "The budget it belongs to.", "FY2027"),
  month: required(monthCell, "The month.", "2027-04"),
  cost_centre: required(referenceCell("cost-centres"), "Who pays.", "CC100"),
  category: optional(referenceCell("cost-categories"), "unassigned where empty, and a data issue.", "cloud"),
  currency: required(currencyCell, "The currency of the amount.", "GBP"),
  amount: required(decimalCell, "The amount as it was approved.", "12500"),
  vendor: optional(referenceCell("vendors"), "Who is to be paid."),
  line: optional(textCell(), "Tells amounts of the same month, cost centre, category and vendor apart."),
  nature: optional(choiceCell(natures), "operating where empty.", "operating"),
  text: optional(textCell(1000), "A remark."),
};

type Row = Values<typeof columns>;

const separator = "\u001f";

const partsOf = ({ version, month, cost_centre, category, vendor, line }: Row) => [
  version,
  printMonth(month),
  cost_centre,
  category ?? "unassigned",
  vendor ?? "",
  line ?? "",
];

/** What an amount of a budget is known by. */
export const budgetId = (row: Omit<BudgetRow, "id">): string =>
  [row.version, printMonth(row.month), row.costCentre, row.category, row.vendor, row.line].join(separator);

/** The version an id belongs to. */
export const versionOf = (id: string): string => id.split(separator)[0] ?? "";

export const budget = format({
  name: "budget",
  title: "A budget: amounts as they were approved",
  columns,
  key: (row) => partsOf(row).join(" ").trimEnd(),
  record: (row) => partsOf(row).join(separator),
  merge: (row: Row, stored: BudgetRow | null): BudgetRow => ({
    id: partsOf(row).join(separator),
    version: row.version,
    month: row.month,
    costCentre: row.cost_centre,
    category: row.category ?? "unassigned",
    vendor: row.vendor ?? "",
    line: row.line ?? "",
    currency: row.currency,
    amount: row.amount,
    nature: kept(row.nature, stored?.nature, "operating"),
    text: kept(row.text, stored?.text, null),
  }),
  amount: ({ currency, amount }) => ({ currency, amount }),
  rows: (fact: BudgetRow): Row[] => [
    {
      version: fact.version,
      month: fact.month,
      cost_centre: fact.costCentre,
      category: fact.category,
      currency: fact.currency,
      amount: fact.amount,
      vendor: fact.vendor === "" ? null : fact.vendor,
      line: fact.line === "" ? null : fact.line,
      nature: fact.nature,
      text: fact.text,
    },
  ],
});
