import { showDay } from "../../../_parts/dates";
import { printShort } from "../../../_parts/money";
import type { RenewalsAnswer } from "./words";

/** The line above the board: what is due in 90 days, what it costs to do nothing, and what comes first. */
export function finding({ cards, unserved, currency }: RenewalsAnswer, locale: string): string {
  const due = cards.filter(
    ({ stage, daysLeft, what }) => stage !== "done" && daysLeft <= 90 && what !== "ends",
  );
  const open = due.filter(({ amount, decision }) => amount !== null && decision === null);
  const waiting = unserved.filter(({ isTooLate }) => !isTooLate).length;
  const served = waiting === 0 ? "" : ` ${waiting} ${waiting === 1 ? "is" : "are"} decided and not served.`;
  const next = open.find(({ daysLeft }) => daysLeft >= 0);
  if (!next) return `Nothing has to be decided in the next 90 days.${served}`;
  const stake = open.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const count = `${open.length} ${open.length === 1 ? "contract" : "contracts"} to decide in 90 days`;
  return `${count}, ${printShort(stake, currency, locale)} at stake; ${next.title} by ${showDay(next.day)}.${served}`;
}
