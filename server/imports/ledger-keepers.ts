import { findBudgetRows, type KeptBudgetRow } from "@/server/ledger/budget-rows-store";
import { saveBudget } from "@/server/ledger/budget-store";
import { findPostings } from "@/server/ledger/postings-store";
import { postingId, postingKey, savePostings } from "@/server/ledger/store";
import { type ActualsRow, postingOf } from "./formats/actuals";
import { type BudgetRow, budgetId, versionOf } from "./formats/budget";
import type { Posting } from "./formats/posting";
import { grouped } from "./grouped";
import type { Keeper } from "./keeper";

const budgetRow = (row: KeptBudgetRow): BudgetRow => ({ ...row, id: budgetId(row) });

/** Amounts of budgets: one audit row a version and file. */
export const budgetKeeper: Keeper<BudgetRow> = {
  subject: "budgets",
  async find(query, ids) {
    const versions = ids && [...new Set(ids.map(versionOf))];
    return (await findBudgetRows(query, versions)).map(budgetRow);
  },
  async save(tx, rows, run) {
    for (const [version, ofVersion] of grouped(rows, ({ fact }) => fact.version))
      for (const [, ofFile] of grouped(ofVersion, ({ origin }) => origin.file)) {
        const amounts = ofFile.map(({ fact, origin }) => ({
          amount: fact,
          text: fact.text,
          ...(origin.line === undefined ? {} : { line: origin.line }),
        }));
        if (ofFile[0]) await saveBudget(tx, version, amounts, ofFile[0].origin, run);
      }
  },
};

/** Postings of the ledger: one audit row a file. */
export const actualsKeeper: Keeper<Posting> = {
  subject: "actuals",
  find: findPostings,
  idOf: (values, ordinal) => postingId(postingKey(postingOf(values as ActualsRow, null)), ordinal),
  async save(tx, rows, run) {
    for (const [, ofFile] of grouped(rows, ({ origin }) => origin.file)) {
      const postings = ofFile.map(({ fact, origin }) => ({
        posting: fact,
        id: fact.id,
        line: origin.line ?? 0,
      }));
      if (ofFile[0]) await savePostings(tx, postings, ofFile[0].origin, run);
    }
  },
};
