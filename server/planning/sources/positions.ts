import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import { monthOf } from "../day";
import { zero } from "../decimal";
import { salaryWorth } from "./pay-worth";
import type { Position } from "./position";
import { addSpan, eachSpan, linesByCostCentre, markOverlap, undated } from "./position-lines";
import { writeAllowance, writeBonus, writeExit } from "./rewards";
import { asAssumed, type InForce, inForce, isVacancy } from "./salary";
import { datesOf, type Source } from "./source";

/** Employees and interns: yearly salary ÷ 12 × FTE × on-cost × days in force × raises; allowances and bonus as lines of their own. */
export const positions: Source<"positions", Position> = {
  name: "positions",
  kind: "positions",
  reads: (position, context) => [
    context.view,
    position.dayRate === null ? context.assumptions.raiseMonth : null,
    position.dayRate === null ? context.assumptions.raises : null,
    ...vacancyReads(position, context),
    ...datesOf([position.start, position.end], context),
    context.rates.of(position.currency),
    ...removal(position, context),
  ],
  write(given, context, writer) {
    if (given.dayRate !== null) return;
    const position = asAssumed(given, context);
    const force = inForce(position, context);
    if (force === null || force === "reversed") return undated(position, force, writer);
    writeSalary(position, force, context, writer);
    if (position.allowancePerMonth !== zero) writeAllowance(position, force, context, writer);
    if (position.bonusPct !== zero) writeBonus(position, force, context, writer);
    writeExit(position, force, context, writer);
  },
};

const vacancyReads = (position: Position, { lastClose, assumptions }: Context) =>
  isVacancy(position) ? [lastClose, assumptions.vacancyProbabilityPct] : [];

const removal = (position: Position, context: Context) => {
  const wish = context.effects.ends.get(`positions/${position.id}`)?.month;
  return wish === undefined ? [] : [wish, context.today];
};

function writeSalary(position: Position, force: InForce, context: Context, writer: LineWriter) {
  const amountsOf = linesByCostCentre(position, "salary", "salary", monthOf(force.from), writer);
  eachSpan(position, force, context, (span) => {
    const amounts = amountsOf(span.state.costCentre);
    addSpan(amounts, span, salaryWorth(position, span.state, span.raises));
    markOverlap(amounts, span, force);
  });
}
