import type { Decimal } from "./decimal";
import type { Kept } from "./facts";
import type { Currency } from "./money";
import { type Month, printMonth } from "./month";

/** What may be spent on learning in a fiscal year, by a team or by one person: exactly one of them is given. */
export interface TrainingBudget extends Kept {
  /** The fiscal year's first month. */
  readonly year: Month;
  readonly team: string | null;
  readonly person: string | null;
  readonly amount: Decimal;
  readonly currency: Currency;
}

/** The id of a budget: there is one for each team and person a year. */
export const trainingBudgetId = ({
  year,
  team,
  person,
}: Pick<TrainingBudget, "year" | "team" | "person">): string =>
  `${printMonth(year)}/${team === null ? `person/${person ?? ""}` : `team/${team}`}`;
