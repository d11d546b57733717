import { findPostings, findStaged } from "@/server/ledger/postings-store";
import {
  changesInStage,
  countStage,
  openStage,
  type StagedPosting,
  stage,
  sumStage,
  unassignedInStage,
  weighStage,
  writeStage,
} from "@/server/ledger/staging-store";
import { postingKey } from "@/server/ledger/store";
import { actuals, type ActualsRow, postingOf } from "./formats/actuals";
import type { Staging } from "./staging";
import type { TableRow } from "./table";

const columns = Object.keys(actuals.columns);

/** A row as it is put aside: what its cells say, null where they are empty. */
function stagedRow({ file, line, values }: TableRow): StagedPosting {
  const row = values as ActualsRow;
  const numbered = row.posting_id !== null;
  return {
    file,
    line,
    key: postingKey(postingOf(row, null)),
    // Rows without a number are equal in all they say: their order makes no difference.
    order: numbered ? JSON.stringify(columns.map((name) => values[name])) : null,
    month: row.month,
    costCentre: row.cost_centre,
    category: row.category,
    currency: row.currency,
    amount: row.amount,
    postingId: row.posting_id,
    postingDate: row.posting_date,
    account: row.account,
    basis: row.basis,
    nature: row.nature,
    vendor: row.vendor,
    contract: row.contract,
    initiative: row.initiative,
    document: row.document,
    text: row.text,
  };
}

/** Ledgers may have a million rows: they are put aside in the database while they are read, and compared there. */
export const ledgerStaging: Staging = {
  open: openStage,
  take: (tx, rows) => stage(tx, rows.map(stagedRow)),
  weigh: weighStage,
  counts: countStage,
  totals: sumStage,
  unassigned: unassignedInStage,
  async changes(query, most) {
    const first = await changesInStage(query, most);
    const ids = first.map(({ id }) => id);
    const before = new Map((await findPostings(query, ids)).map((fact) => [fact.id, fact]));
    const after = new Map((await findStaged(query, ids)).map((fact) => [fact.id, fact]));
    return first.flatMap(({ id, file, line, outcome }) => {
      const fact = after.get(id);
      const values = fact && actuals.rows(fact)[0];
      if (!values) return [];
      return [{ fact, before: before.get(id) ?? null, rows: [{ id, outcome, row: { file, line, values } }] }];
    });
  },
  write: writeStage,
};
