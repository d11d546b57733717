import { monthOf } from "@/server/planning/day";
import { natures } from "@/server/planning/facts";
import { kept, optional, required, type Values } from "./column";
import { dayCell, monthCell } from "./dates";
import { format } from "./format";
import { decimalCell } from "./numbers";
import { choiceCell, currencyCell, idCell, referenceCell, textCell } from "./texts";
import type { Posting } from "./posting";

const columns = {
  month: required(monthCell, "The posting period.", "2026-09"),
  cost_centre: required(referenceCell("cost-centres"), "Who paid.", "CC100"),
  category: optional(referenceCell("cost-categories"), "unassigned where empty, and a data issue.", "cloud"),
  currency: required(currencyCell, "The currency of the amount.", "GBP"),
  amount: required(decimalCell, "The amount; negative for a credit.", "8123.40"),
  posting_id: optional(idCell, "The ledger's own number of the row.", "2026-09-00017"),
  posting_date: optional(dayCell, "The day of the posting.", "2026-09-30"),
  account: optional(textCell(), "The account of the ledger.", "6815"),
  basis: optional(choiceCell(["accrual", "cash"]), "accrual where empty.", "accrual"),
  nature: optional(choiceCell(natures), "operating where empty.", "operating"),
  vendor: optional(referenceCell("vendors"), "Who was paid."),
  contract: optional(referenceCell("contracts"), "The contract it is for."),
  initiative: optional(referenceCell("initiatives"), "The initiative it is for."),
  document: optional(textCell(), "The invoice or document."),
  text: optional(textCell(1000), "A remark."),
};

export type ActualsRow = Values<typeof columns>;

/** The posting a row describes, with the defaults of its empty cells. */
export const postingOf = (row: ActualsRow, stored: Posting | null): Omit<Posting, "id"> => ({
  month: row.month,
  costCentre: row.cost_centre,
  category: kept(row.category, stored?.category, "unassigned"),
  currency: row.currency,
  amount: row.amount,
  postingId: row.posting_id,
  postingDate: kept(row.posting_date, stored?.postingDate, null),
  account: kept(row.account, stored?.account, null),
  basis: kept(row.basis, stored?.basis, "accrual"),
  nature: kept(row.nature, stored?.nature, "operating"),
  vendor: kept(row.vendor, stored?.vendor, null),
  contract: kept(row.contract, stored?.contract, null),
  initiative: kept(row.initiative, stored?.initiative, null),
  document: kept(row.document, stored?.document, null),
  text: kept(row.text, stored?.text, null),
});

export const actuals = format({
  name: "actuals",
  title: "Actuals: postings of the ledger",
  columns,
  record: (row: ActualsRow) =>
    row.posting_id !== null ? `id:${row.posting_id}` : JSON.stringify(postingOf(row, null)),
  merge: (row: ActualsRow, stored: Posting | null): Posting => ({
    id: stored?.id ?? "",
    ...postingOf(row, stored),
  }),
  faults: ({ month, posting_date }) =>
    posting_date !== null && Math.abs(monthOf(posting_date) - month) > 24
      ? [{ column: "posting_date", reason: "lies more than two years from the month" }]
      : [],
  amount: ({ currency, amount }) => ({ currency, amount }),
  rows: (fact: Posting): ActualsRow[] => [
    {
      month: fact.month,
      cost_centre: fact.costCentre,
      category: fact.category,
      currency: fact.currency,
      amount: fact.amount,
      posting_id: fact.postingId,
      posting_date: fact.postingDate,
      account: fact.account,
      basis: fact.basis,
      nature: fact.nature,
      vendor: fact.vendor,
      contract: fact.contract,
      initiative: fact.initiative,
      document: fact.document,
      text: fact.text,
    },
  ],
});
