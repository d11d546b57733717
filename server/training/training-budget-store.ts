import { decimals, months, optional, text } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { TrainingBudget } from "../planning/training-budget";

const budgets: RecordTable<TrainingBudget> = {
  kind: "training-budgets",
  word: "training budget",
  subject: "training",
  table: "training_budget",
  fields: {
    year: months(),
    team: optional(text()),
    person: optional(text()),
    amount: decimals(),
    currency: text(),
  },
};

/** What teams and people may spend on learning. */
export const trainingBudgetStore = recordStore(budgets);
