import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import { daysIn, monthOf } from "../day";
import type { Worth } from "../worth";
import { salaryWorth } from "./pay-worth";
import type { Position } from "./position";
import { eachMonth, linesByCostCentre, markOverlap, undated } from "./position-lines";
import { writeAllowance, writeBonus, writeExit } from "./rewards";
import { type InForce, inForce, isVacancy, type PayState, raises } from "./salary";
import { datesOf, type Source } from "./source";

/** Employees and interns: yearly salary ÷ 12 × FTE × on-cost × days in force × raises; allowances and bonus as lines of their own. */
export const positions: Source<"positions", Position> = {
  name: "positions",
  kind: "positions",
  reads: (position, context) => [
    context.view,
    position.dayRate === null ? context.assumptions.raiseMonth : null,
    isVacancy(position) ? context.lastClose : null,
    ...datesOf([position.start, position.end], context),
    context.rates.of(position.currency),
    ...removal(position, context),
  ],
  write(position, context, writer) {
    if (position.dayRate !== null) return;
    const force = inForce(position, context);
    if (force === null || force === "reversed") return undated(position, force, writer);
    writeSalary(position, force, context, writer);
    if (Number(position.allowancePerMonth) !== 0) writeAllowance(position, force, context, writer);
    if (Number(position.bonusPct) !== 0) writeBonus(position, force, context, writer);
    writeExit(position, force, context, writer);
  },
};

const removal = (position: Position, context: Context) => {
  const wish = context.effects.ends.get(`positions/${position.id}`)?.month;
  return wish === undefined ? [] : [wish, context.today];
};

function writeSalary(position: Position, force: InForce, context: Context, writer: LineWriter) {
  const amountsOf = linesByCostCentre(position, "salary", "salary", monthOf(force.from), writer);
  let worth: Worth | null = null;
  let [of, n]: [PayState | null, number] = [null, -1];
  eachMonth(position, force, context.until, (m, state, days) => {
    const raised = raises(state.asOf, m, context.assumptions.raiseMonth);
    if (!worth || state !== of || raised !== n) worth = salaryWorth(position, state, raised);
    [of, n] = [state, raised];
    const amounts = amountsOf(state.costCentre);
    amounts.add(m, worth, days, daysIn(m));
    markOverlap(amounts, m, force);
  });
}
