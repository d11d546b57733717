import { printShort } from "../../../_parts/money";
import type { SavingRow, SavingsAnswer } from "./words";

const soon = 90;

/** Whether a day is within ninety days, and not over. */
export const isAhead = (day: number, today: number): boolean => day >= today && day <= today + soon;

/** Ideas whose last day to decide is within ninety days and not over. */
export const dueSoon = ({ rows, today }: Pick<SavingsAnswer, "rows" | "today">): readonly SavingRow[] =>
  rows.filter(({ status, decideBy }) => status === "idea" && decideBy !== null && isAhead(decideBy, today));

/** The one line above the register: what is bound to be saved, and what is about to be missed. */
export function finding(
  answer: Pick<SavingsAnswer, "rows" | "today" | "sums" | "currency">,
  locale: string,
): string {
  const { rows, today, sums, currency } = answer;
  if (rows.length === 0) return "Savings";
  const bound = sums.committed.cash + sums.realised.cash;
  const saved =
    bound === 0
      ? "No cash saving is committed yet"
      : `${printShort(bound, currency, locale)} a year committed or realised`;
  const late = rows.filter(
    ({ status, decideBy }) => status === "idea" && decideBy !== null && decideBy < today,
  );
  if (late.length > 0) return `${saved}; ${ideas(late.length)} past the last day to decide`;
  const [first] = dueSoon(answer);
  if (!first || first.decideBy === null) return saved;
  const days = first.decideBy - today;
  return `${saved}; ${first.title} must be decided ${days === 0 ? "today" : `within ${days} ${days === 1 ? "day" : "days"}`}`;
}

const ideas = (count: number): string => (count === 1 ? "1 idea is" : `${count} ideas are`);
