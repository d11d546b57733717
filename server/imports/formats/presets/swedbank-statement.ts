import { constant } from "../mapping/mapping";
import { amounts, days, hasAll, joined, mappingOf, take } from "./making";
import type { Preset } from "./preset";

/**
 * A statement of Swedbank (Baltic countries): amounts without sign, a column that says D (debit) or K (credit).
 *
 * Debits are costs, credits count the other way round; the basis is cash. Opening and closing balances and turnovers, which stand
 * among the rows, are left out by the kind of record before the date. Cost centre and category are left open.
 */
export const swedbankStatement: Preset = {
  name: "swedbank-statement",
  title: "Swedbank: bank statement",
  kind: "actuals",
  recognises: (header) =>
    hasAll(header, "Account No", "Date", "Beneficiary", "Details", "Amount", "Currency", "D/K"),
  mapping: (header) => {
    const record = header[1] ?? "";
    return mappingOf(
      "actuals",
      {
        month: take(header, "Date", days("YMD")),
        posting_date: take(header, "Date", days("YMD")),
        currency: take(header, "Currency"),
        amount: take(header, "Amount", amounts({ negateWhen: { column: "D/K", is: ["K"] } })),
        account: take(header, "Account No"),
        basis: constant("cash"),
        document: take(header, "Reference No"),
        text: joined(header, ["Beneficiary", "Details"], " – "),
      },
      { leaveOut: [{ column: record, is: ["10", "82", "86"] }] },
    );
  },
};
