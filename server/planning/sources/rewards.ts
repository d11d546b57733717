import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import { daysIn, monthOf } from "../day";
import { type Month, monthAt, monthOfYear } from "../month";
import { given, Worth } from "../worth";
import { bonusWorth, likely } from "./pay-worth";
import type { Position } from "./position";
import { addSpan, eachSpan, linesByCostCentre } from "./position-lines";
import { type InForce, payStates } from "./salary";

/** A fixed amount a month besides the salary. */
export function writeAllowance(position: Position, force: InForce, context: Context, writer: LineWriter) {
  const { allowancePerMonth } = position;
  const amountsOf = linesByCostCentre(position, "salary", "allowance", monthOf(force.from), writer);
  const worth = likely(position, Number(allowancePerMonth), () => [given(allowancePerMonth, " a month")]);
  eachSpan(position, force, context, (span) => addSpan(amountsOf(span.state.costCentre), span, worth));
}

/** Accrued monthly; in the cash view twelve months' accrual is paid in the bonus month. */
export function writeBonus(position: Position, force: InForce, context: Context, writer: LineWriter) {
  const amountsOf = linesByCostCentre(position, "salary", "bonus", monthOf(force.from), writer);
  eachSpan(position, force, context, (span) => {
    const amounts = amountsOf(span.state.costCentre);
    if (span.state.salary === null) return;
    const worth = bonusWorth(position, span.state, span.raises);
    if (context.view === "accrual") return addSpan(amounts, span, worth);
    for (let m = span.from; m <= span.to; m = monthAt(m + 1))
      amounts.add(bonusPaid(m, position.bonusMonth), worth, span.days ?? daysIn(m), daysIn(m));
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
