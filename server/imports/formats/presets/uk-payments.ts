import { constant } from "../mapping/mapping";
import { amounts, days, hasAll, joined, mappingOf, nameIn, take } from "./making";
import type { Preset } from "./preset";

const body = [
  "Body Name",
  "Body",
  "Organisation Name",
  "Council Name",
  "Department Family",
  "Entity",
  "Organisation",
];
const area = [
  "Expense Area",
  "Service Area",
  "Service",
  "Service Label",
  "Directorate",
  "Department",
  "Cost Centre",
  "Service Division Label",
  "Service Category Label",
  "Division",
];
const type = [
  "Expense Type",
  "Expenditure Category",
  "Expenses Type",
  "Expense Category",
  "Subjective",
  "Category",
  "CIPFA Detailed Expenditure Type",
  "Detailed Expense Type",
  "Account Description",
  "Merchant Category",
];
const day = [
  "Date",
  "Payment Date",
  "Date Paid",
  "Date of Payment",
  "Transaction Date",
  "Posting Date",
  "Effective Date",
  "Invoice Date",
];
const amount = [
  "Amount",
  "Net Amount",
  "Amount (£)",
  "Net Amount (£)",
  "Amount £",
  "Net Amount £",
  "Amount in Sterling",
  "Total Amount",
  "Value",
  "Invoice Amount",
  "Amount excl VAT",
  "Amount (excl VAT)",
];
const supplier = [
  "Supplier Name",
  "Supplier",
  "Beneficiary",
  "Supplier (Beneficiary) Name",
  "Supplier/Beneficiary",
  "Vendor",
  "Vendor Name",
  "Payee",
  "Merchant Name",
];
const number = [
  "Transaction Number",
  "Transaction No",
  "Trans No",
  "Transaction Ref",
  "Transaction Reference",
  "Payment Reference",
  "Document Number",
  "Invoice Number",
  "Reference",
  "Internal Reference",
];

/**
 * Lists of payments over £500 or £25,000 as councils and departments of the United Kingdom publish them, in their many spellings.
 *
 * - The cost centre is the expense area (service, directorate …), the vendor the supplier, as they are called there.
 * - Amounts are pounds, net where the list says so; days are day first; the basis is cash, since these are payments.
 * - The expense type and a narrative stay in the text and the type in the account: your types → our categories is for the person.
 * - One transaction has many rows, so its number is kept as the document and not as what tells rows apart.
 */
export const ukPayments: Preset = {
  name: "uk-payments",
  title: "United Kingdom: payments over £500",
  kind: "actuals",
  recognises: (header) =>
    hasAll(header, area, day, amount, supplier) &&
    (hasAll(header, body) || hasAll(header, type) || hasAll(header, number)) &&
    !hasAll(header, "Account", "Debit"),
  mapping: (header) =>
    mappingOf("actuals", {
      month: take(header, day, days("DMY")),
      posting_date: take(header, day, days("DMY")),
      cost_centre: take(header, area),
      currency: constant("GBP"),
      amount: take(header, amount, amounts()),
      account: take(header, type),
      basis: constant("cash"),
      vendor: take(header, supplier),
      document: take(header, number),
      text: joined(
        header,
        [nameIn(header, type) ?? "", ["Narrative", "Description", "Purpose", "Purpose of Expenditure"]],
        " – ",
      ),
    }),
};
