import { rule } from "../mapping/mapping";
import { adding, type CellOf, cellsOf } from "./adding";
import { amounts, days, hasAll, mappingOf, take } from "./making";
import type { Preset, PresetRow } from "./preset";

const type = ["Transaction Type", "Type"];

/** What a row of the report is: of a section (its account), its sum, the balance it begins with, or a transaction. */
function rowIs(cell: CellOf, row: PresetRow): "account" | "total" | "balance" | "transaction" {
  const [first = ""] = row.cells;
  if (/^total\b/i.test(first.trim())) return "total";
  if (cell(type) === "" && cell("Date") === "") return "account";
  return /^beginning balance$/i.test(cell("Date")) || cell(type) === "" ? "balance" : "transaction";
}

/**
 * The report "General Ledger" of QuickBooks: transactions stand below the name of their account.
 *
 * - The account of a section is written into each of its rows; names of sections, their totals and opening balances are left out.
 * - The cost centre is the class, else left open. Currency is left open, since the report names none; the category too.
 * - All accounts of the report are taken, with balance accounts each posting twice: export the report for expense accounts.
 */
export const quickbooksGeneralLedger: Preset = {
  name: "quickbooks-general-ledger",
  title: "QuickBooks: general ledger",
  kind: "actuals",
  recognises: (header) =>
    hasAll(header, "Date", type, "Num", "Name", ["Memo/Description", "Memo"], "Split", "Amount"),
  rearrange: (header, rows) => {
    const cellOf = cellsOf(header);
    let account = "";
    const accounts = new Map<PresetRow, string>();
    for (const row of rows) {
      if (rowIs(cellOf(row), row) === "account")
        account = row.cells.find((text) => text.trim())?.trim() ?? "";
      accounts.set(row, account);
    }
    return adding(header, rows, {
      "Account of the section": (_, row) => accounts.get(row) ?? "",
      "Row is": (cell, row) => rowIs(cell, row),
    });
  },
  mapping: (header) =>
    mappingOf(
      "actuals",
      {
        month: take(header, "Date", days("MDY")),
        posting_date: take(header, "Date", days("MDY")),
        cost_centre: take(header, ["Class", "Department", "Location"]),
        amount: take(header, "Amount", amounts()),
        account: rule("Account of the section"),
        vendor: take(header, "Name"),
        document: take(header, "Num"),
        text: take(header, ["Memo/Description", "Memo"]),
      },
      {
        leaveOut: [{ column: "Row is", is: ["account", "total", "balance"] }],
        rearrangedBy: "quickbooks-general-ledger",
      },
    ),
};
