import type { Transaction } from "@/server/database/transaction";
import { approveBudget, saveBudget } from "@/server/ledger/budget-store";
import { savePostings } from "@/server/ledger/store";
import type { Budget } from "@/server/planning/facts";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { groupedBy } from "./grouping";
import type { Posting } from "./ledger";
import { organisation } from "./organisation";
import { origin } from "./saving";

/** Writes the ledger, one file for a fiscal year. */
export async function savePostingFiles(tx: Transaction, postings: readonly Posting[]): Promise<void> {
  const nameOf = ({ month }: Posting) => `ledger-${fiscalYearLabel(month, organisation)}.csv`;
  for (const [file, own] of groupedBy(postings, nameOf)) {
    const rows = own.map((posting, i) => ({ posting, line: i + 2 }));
    await savePostings(tx, rows, { ...origin, file });
  }
}

/** Writes and locks the budgets. */
export async function saveBudgets(tx: Transaction, budgets: readonly Budget[]): Promise<void> {
  for (const { version, amounts } of budgets) {
    const file = `${version.replace(" ", "-")}.csv`;
    const rows = amounts.map((amount, i) => ({ amount, text: null, line: i + 2 }));
    await saveBudget(tx, version, rows, { ...origin, file });
    await approveBudget(tx, version, origin);
  }
}
