import { rule } from "../mapping/mapping";
import { amounts, days, hasAll, mappingOf, nameIn, take, takeFirst } from "./making";
import type { Preset } from "./preset";

const debit = ["Amount (Debit)", "Debit Amount", "Debit"];
const credit = ["Amount (Credit)", "Credit Amount", "Credit"];

/**
 * Lines of journals as NetSuite exports them from a search of transactions.
 *
 * - The amount is debit less credit. The month is the posting period, else that of the date.
 * - The cost centre is the department; the vendor the name; without a currency column the currency is left open.
 * - The account stays a text, the category is left open. Days are written as the user's settings say, and asked where unclear.
 */
export const netsuiteJournalLines: Preset = {
  name: "netsuite-journal-lines",
  title: "NetSuite: journal lines",
  kind: "actuals",
  recognises: (header) =>
    hasAll(header, "Account", "Department", ["Document Number", "Internal ID"], debit, credit),
  mapping: (header) => {
    const sides = [nameIn(header, debit), nameIn(header, credit)].filter((name) => name !== null);
    return mappingOf("actuals", {
      month: takeFirst(header, [["Period", "Posting Period"], "Date"], days(null)),
      posting_date: take(header, "Date", days(null)),
      cost_centre: take(header, "Department"),
      currency: take(header, "Currency"),
      amount: rule(sides, { combine: "subtract", ...amounts() }),
      account: take(header, "Account"),
      vendor: take(header, ["Name", "Entity"]),
      document: take(header, ["Document Number", "Internal ID"]),
      text: take(header, "Memo"),
    });
  },
};
