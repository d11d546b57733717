import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import type { DataIssue } from "../data-issue";
import { monthOf } from "../day";
import { zero } from "../decimal";
import { type Month, monthAt } from "../month";
import { salaryWorth } from "./pay-worth";
import type { Position } from "./position";
import { addSpan, eachSpan, linesByCostCentre, markOverlap, undated } from "./position-lines";
import { writeAllowance, writeBonus, writeExit } from "./rewards";
import { asAssumed, type InForce, inForce, isBanded, isVacancy } from "./salary";
import { datesOf, type Source } from "./source";

/** Employees and interns: yearly salary ÷ 12 × FTE × on-cost × days in force × raises; allowances and bonus as lines of their own. */
export const positions: Source<"positions", Position> = {
  name: "positions",
  kind: "positions",
  reads: (position, context) => [
    context.view,
    position.dayRate === null ? context.assumptions.raiseMonth : null,
    position.dayRate === null ? context.assumptions.raises : null,
    isBanded(position) ? context.payBands : null,
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
  const unpaid: Month[] = [];
  eachSpan(position, force, context, (span) => {
    const amounts = amountsOf(span.state.costCentre);
    if (span.state.salary === null) return void unpaid.push(...monthsBetween(span.from, span.to));
    addSpan(amounts, span, salaryWorth(position, span.state, span.raises));
    markOverlap(amounts, span, force);
  });
  if (unpaid.length > 0) writer.issue(withoutPay(position, unpaid));
}

/** Said of the months in which a seat has neither a salary nor a pay band that fits. */
const withoutPay = ({ id, title, payBand }: Position, months: readonly Month[]): DataIssue => ({
  kind: "pay-band-missing",
  subject: `positions/${id}`,
  months,
  incomplete: true,
  text: `${title || id} has no salary, and ${payBand === null ? "no pay band fits its role, level and place" : `its pay band ${payBand} is not valid`} in some months.`,
});

const monthsBetween = (from: Month, to: Month): Month[] =>
  Array.from({ length: to - from + 1 }, (_, i) => monthAt(from + i));
