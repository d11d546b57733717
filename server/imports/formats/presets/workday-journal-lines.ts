import { rule } from "../mapping/mapping";
import { amounts, days, hasAll, mappingOf, nameIn, take } from "./making";
import type { Preset } from "./preset";

const debit = ["Ledger Debit Amount", "Debit Amount"];
const credit = ["Ledger Credit Amount", "Credit Amount"];
const day = "Accounting Date";

/**
 * Lines of journals as Workday's report "Find Journal Lines" exports them.
 *
 * - The amount is ledger debit less ledger credit, in the ledger's currency; the month is that of the accounting date.
 * - The cost centre is the worktag of that name, the vendor the supplier. The spend category stays in the text: your categories → ours
 *   is for the person. American days, as Workday exports them.
 */
export const workdayJournalLines: Preset = {
  name: "workday-journal-lines",
  title: "Workday: journal lines",
  kind: "actuals",
  recognises: (header) =>
    hasAll(header, day, "Ledger Account", ["Cost Center", "Cost Centre"], debit, credit),
  mapping: (header) => {
    const sides = [nameIn(header, debit), nameIn(header, credit)].filter((name) => name !== null);
    return mappingOf("actuals", {
      month: take(header, day, days("MDY")),
      posting_date: take(header, day, days("MDY")),
      cost_centre: take(header, ["Cost Center", "Cost Centre"]),
      currency: take(header, ["Ledger Currency", "Currency"]),
      amount: rule(sides, { combine: "subtract", ...amounts() }),
      account: take(header, "Ledger Account"),
      vendor: take(header, "Supplier"),
      document: take(header, ["Journal Number", "Journal"]),
      text: take(header, ["Line Memo", "Memo", "Spend Category"]),
    });
  },
};
