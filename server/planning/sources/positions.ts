import type { Amounts, LineWriter } from "../amounts";
import type { Context } from "../context";
import { daysIn, monthOf } from "../day";
import type { Decimal } from "../decimal";
import type { LineHeader } from "../line";
import { type Month, monthAt, monthOfYear } from "../month";
import { dividedBy, type Factor, given, grown, multipliedBy, percentMore, shareOf, Worth } from "../worth";
import type { Position } from "./position";
import { daysInForce, type InForce, inForce, isVacancy, type PayState, payStates, raises } from "./salary";
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

/** The header of a line of a position. */
export const positionHeader = (
  position: Position,
  part: "salary" | "day-rate",
  item: string,
  costCentre: string,
): LineHeader => ({
  source: part === "salary" ? "positions" : "contractors",
  record: position.id,
  item,
  part,
  nature: "operating",
  category: position.category,
  costCentre,
  vendor: "",
  service: "",
  team: position.team ?? "",
  initiative: "",
  currency: position.currency,
  people: true,
});

/** Opens one line per cost centre a position is charged to, when it is first needed. */
export function linesByCostCentre(
  position: Position,
  part: "salary" | "day-rate",
  item: string,
  first: Month,
  writer: LineWriter,
) {
  const open = new Map<string, Amounts>();
  return (costCentre: string): Amounts => {
    const known = open.get(costCentre);
    if (known) return known;
    const name = open.size === 0 ? item : `${item}@${costCentre}`;
    const amounts = writer.line(positionHeader(position, part, name, costCentre), first);
    open.set(costCentre, amounts);
    return amounts;
  };
}

/** Calls `visit` for every month in force, with what is paid then and the days that count. */
function eachMonth(
  position: Position,
  force: InForce,
  until: Month,
  visit: (m: Month, state: PayState, days: number) => void,
) {
  const spans = payStates(position);
  let span = 0;
  for (let m = monthOf(force.from); m <= until; m = monthAt(m + 1)) {
    const days = daysInForce(force, m);
    if (days === 0) return;
    for (let next = spans[span + 1]; next && next.from <= m; next = spans[span + 1]) span++;
    const state = spans[span]?.state;
    if (state) visit(m, state, days);
  }
}

function writeSalary(position: Position, force: InForce, context: Context, writer: LineWriter) {
  const amountsOf = linesByCostCentre(position, "salary", "salary", monthOf(force.from), writer);
  let worth: Worth | null = null;
  let [of, n]: [PayState | null, number] = [null, -1];
  eachMonth(position, force, context.until, (m, state, days) => {
    const raised = raises(state.asOf, m, context.assumptions.raiseMonth);
    if (!worth || state !== of || raised !== n)
      worth = salaryWorth(position, state, raised, position.onCostPct);
    [of, n] = [state, raised];
    amountsOf(state.costCentre).add(m, worth, days, daysIn(m));
  });
  if (force.overlapFrom !== null)
    amountsOf(position.costCentre).mark("overlap", force.overlapFrom, context.until);
}

function salaryWorth(
  { raisePct, probabilityPct, ...position }: Position,
  state: PayState,
  n: number,
  onCostPct: Decimal,
  bonusPct?: Decimal,
): Worth {
  const certain = Number(probabilityPct) === 100 || !isVacancy({ ...position, raisePct, probabilityPct });
  const bonus = bonusPct === undefined ? 1 : Number(bonusPct) / 100;
  const raised = (1 + Number(raisePct) / 100) ** n;
  const onCost = 1 + Number(onCostPct) / 100;
  const value =
    (Number(state.salary) / 12) *
    Number(state.fte) *
    onCost *
    raised *
    bonus *
    (certain ? 1 : Number(probabilityPct) / 100);
  return new Worth(value, () => {
    const factors: Factor[] = [
      given(state.salary, " a year"),
      dividedBy(12),
      multipliedBy(state.fte, " FTE"),
    ];
    if (Number(onCostPct) !== 0)
      factors.push({ text: `× (1 + ${onCostPct} %) on-cost`, value: percentMore(onCostPct) });
    if (n > 0 && Number(raisePct) !== 0) factors.push(grown(raisePct, n, ` (${n} raise${n > 1 ? "s" : ""})`));
    if (bonusPct !== undefined) factors.push(shareOf(bonusPct, " bonus"));
    if (!certain) factors.push(shareOf(probabilityPct, " probability"));
    return factors;
  });
}

function writeAllowance(position: Position, force: InForce, context: Context, writer: LineWriter) {
  const amounts = writer.line(
    positionHeader(position, "salary", "allowance", position.costCentre),
    monthOf(force.from),
  );
  const worth = new Worth(Number(position.allowancePerMonth), () => [
    given(position.allowancePerMonth, " a month"),
  ]);
  eachMonth(position, force, context.until, (m, _, days) => amounts.add(m, worth, days, daysIn(m)));
}

/** Accrued monthly; in the cash view twelve months' accrual is paid in the bonus month. */
function writeBonus(position: Position, force: InForce, context: Context, writer: LineWriter) {
  const amounts = writer.line(
    positionHeader(position, "salary", "bonus", position.costCentre),
    monthOf(force.from),
  );
  eachMonth(position, force, context.until, (m, state, days) => {
    const n = raises(state.asOf, m, context.assumptions.raiseMonth);
    const worth = salaryWorth(position, state, n, "0" as Decimal, position.bonusPct);
    const paid = context.view === "accrual" ? m : bonusPaid(m, position.bonusMonth);
    amounts.add(paid, worth, days, daysIn(m));
  });
}

/** The first bonus month from `m` on. */
const bonusPaid = (m: Month, bonusMonth: number): Month =>
  monthAt(m + ((bonusMonth - monthOfYear(m) + 12) % 12));

function writeExit(position: Position, force: InForce, context: Context, writer: LineWriter) {
  if (force.exitMonth === null || Number(position.exitCost) === 0 || force.exitMonth > context.until) return;
  const amounts = writer.line(
    positionHeader(position, "salary", "exit", position.costCentre),
    force.exitMonth,
  );
  amounts.add(
    force.exitMonth,
    new Worth(Number(position.exitCost), () => [given(position.exitCost, " exit cost")]),
    1,
    1,
  );
}

/** Says why a position has no amounts. */
export function undated(position: Position, why: "reversed" | null, writer: LineWriter) {
  const subject = `positions/${position.id}`;
  const name = position.title || position.id;
  if (why === "reversed")
    writer.issue({
      kind: "end-before-start",
      subject,
      months: [],
      incomplete: true,
      text: `${name} ends before it starts.`,
    });
  else
    writer.issue({
      kind: "milestone-without-date",
      subject,
      months: [],
      incomplete: true,
      text: `${name} hangs on a milestone that has no date.`,
    });
}
