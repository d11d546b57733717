import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import { daysIn, monthOf } from "../day";
import { type Month, monthAt, monthOfYear } from "../month";
import { given, Worth } from "../worth";
import { bonusWorth, likely } from "./pay-worth";
import type { Position } from "./position";
import { eachMonth, linesByCostCentre } from "./position-lines";
import { type InForce, payStates, raises } from "./salary";

/** A fixed amount a month besides the salary. */
export function writeAllowance(position: Position, force: InForce, context: Context, writer: LineWriter) {
  const { allowancePerMonth } = position;
  const amountsOf = linesByCostCentre(position, "salary", "allowance", monthOf(force.from), writer);
  const worth = likely(position, Number(allowancePerMonth), () => [given(allowancePerMonth, " a month")]);
  eachMonth(position, force, context.until, (m, { costCentre }, days) =>
    amountsOf(costCentre).add(m, worth, days, daysIn(m)),
  );
}

/** Accrued monthly; in the cash view twelve months' accrual is paid in the bonus month. */
export function writeBonus(position: Position, force: InForce, context: Context, writer: LineWriter) {
  const amountsOf = linesByCostCentre(position, "salary", "bonus", monthOf(force.from), writer);
  eachMonth(position, force, context.until, (m, state, days) => {
    const worth = bonusWorth(position, state, raises(state.asOf, m, context.assumptions.raiseMonth));
    const paid = context.view === "accrual" ? m : bonusPaid(m, position.bonusMonth);
    amountsOf(state.costCentre).add(paid, worth, days, daysIn(m));
  });
}

/** The first bonus month from `m` on. */
const bonusPaid = (m: Month, bonusMonth: number): Month =>
  monthAt(m + ((bonusMonth - monthOfYear(m) + 12) % 12));

/** What the removal of a position costs, in its last month. */
export function writeExit(position: Position, { exitMonth }: InForce, context: Context, writer: LineWriter) {
  const { exitCost } = position;
  if (exitMonth === null || Number(exitCost) === 0 || exitMonth > context.until) return;
  const charged = payStates(position).findLast((span) => span.from <= exitMonth)?.state.costCentre;
  const amountsOf = linesByCostCentre(position, "salary", "exit", exitMonth, writer);
  const worth = new Worth(Number(exitCost), () => [given(exitCost, " exit cost")]);
  amountsOf(charged ?? position.costCentre).add(exitMonth, worth, 1, 1);
}
