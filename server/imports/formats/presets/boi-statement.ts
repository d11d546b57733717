import { constant, rule } from "../mapping/mapping";
import { amounts, days, hasAll, mappingOf, take } from "./making";
import type { Preset } from "./preset";

/**
 * A statement of the Bank of Ireland: days day first, a column of debits and one of credits.
 *
 * The cost is debit less credit; the basis is cash. The file names no currency: like cost centre and category it is left open. The
 * balance is not taken.
 */
export const boiStatement: Preset = {
  name: "boi-statement",
  title: "Bank of Ireland: bank statement",
  kind: "actuals",
  recognises: (header) => hasAll(header, "Date", "Details", "Debit", "Credit", "Balance"),
  mapping: (header) =>
    mappingOf("actuals", {
      month: take(header, "Date", days("DMY")),
      posting_date: take(header, "Date", days("DMY")),
      amount: rule(["Debit", "Credit"], { combine: "subtract", ...amounts() }),
      basis: constant("cash"),
      text: take(header, "Details"),
    }),
};
