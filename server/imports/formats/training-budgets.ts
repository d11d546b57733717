import { trainingBudgetId, type TrainingBudget } from "@/server/planning/training-budget";
import { optional, required, type Values } from "./column";
import { monthCell } from "./dates";
import { type Fault, format, type Written } from "./format";
import { sizeCell } from "./numbers";
import { currencyCell, referenceCell } from "./texts";

type Stored = Written<TrainingBudget>;

const columns = {
  year: required(monthCell, "The first month of the fiscal year.", "2026-04"),
  team: optional(
    referenceCell("teams"),
    "Whose it is: a team and those below it. This, or a person.",
    "platform",
  ),
  person: optional(referenceCell("people"), "Or one person's, by id or name."),
  amount: required(sizeCell, "What may be spent.", "12000"),
  currency: required(currencyCell, "Its currency.", "GBP"),
};

type Row = Values<typeof columns>;

const faults = ({ team, person }: Row): Fault[] =>
  (team === null) === (person === null)
    ? [{ column: "team", reason: "exactly one of team and person is given" }]
    : [];

export const trainingBudgets = format({
  name: "training-budgets",
  title: "Training budgets: what a team or a person may spend on learning in a fiscal year",
  columns,
  key: trainingBudgetId,
  record: trainingBudgetId,
  faults,
  merge: (row): Stored => ({ id: trainingBudgetId(row), ...row }),
  amount: ({ currency, amount }) => ({ currency, amount }),
  rows: ({ year, team, person, amount, currency }: Stored): Row[] => [
    { year, team, person, amount, currency },
  ],
});
