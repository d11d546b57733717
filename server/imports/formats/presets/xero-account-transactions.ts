import { rule } from "../mapping/mapping";
import { amounts, days, hasAll, mappingOf, take, takeFirst } from "./making";
import type { Preset } from "./preset";

/**
 * The report "Account Transactions" of Xero with the column of account codes.
 *
 * - The amount is debit less credit, net of what Xero shows as tax beside it. Days are written as 30 Sep 2026.
 * - Rows without a source (names of sections, opening and closing balances, totals) are left out.
 * - The cost centre is the tracking category of that name, or department; else left open. Currency and category are left open.
 */
export const xeroAccountTransactions: Preset = {
  name: "xero-account-transactions",
  title: "Xero: account transactions",
  kind: "actuals",
  recognises: (header) =>
    hasAll(header, "Date", "Source", "Description", "Reference", "Debit", "Credit", [
      "Account Code",
      "Account",
    ]),
  mapping: (header) =>
    mappingOf(
      "actuals",
      {
        month: take(header, "Date", days("DMY")),
        posting_date: take(header, "Date", days("DMY")),
        cost_centre: take(header, ["Cost Centre", "Cost Center", "Department"]),
        currency: take(header, "Currency"),
        amount: rule(["Debit", "Credit"], { combine: "subtract", ...amounts() }),
        account: takeFirst(header, ["Account Code", "Account"]),
        vendor: take(header, "Contact"),
        document: take(header, "Reference"),
        text: take(header, "Description"),
      },
      { leaveOut: [{ column: "Source", is: [""] }] },
    ),
};
