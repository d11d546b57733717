import type { Context } from "../context";
import { type Day, daysIn, firstDayOf, isWeekday, lastDayOf, monthOf } from "../day";
import { type Decimal, zero } from "../decimal";
import { type Month, monthAt } from "../month";
import { dividedBy, type Factor, given, multipliedBy, shareOf, Worth } from "../worth";
import type { Position } from "./position";
import { linesByCostCentre, positions, undated } from "./positions";
import { daysInForce, type InForce, inForce, isVacancy, type PayState, payStates } from "./salary";
import type { Source } from "./source";

/** Positions with a day rate: paid days × day rate × FTE, without on-cost and raises. */
export const contractors: Source<"positions", Position> = {
  name: "contractors",
  kind: "positions",
  reads: (position, context) => [
    ...positions.reads(position, context),
    position.dayRate !== null && position.daysPerYear === null ? context.assumptions.holidays : null,
  ],
  write(position, context, writer) {
    if (position.dayRate === null) return;
    const force = inForce(position, context);
    if (force === null || force === "reversed") return undated(position, force, writer);
    const first = monthOf(force.from);
    const amountsOf = linesByCostCentre(position, "day-rate", "day-rate", first, writer);
    const spans = payStates(position);
    const worths = new Map(
      spans.map(({ state }) => [state, dayWorth(position, position.dayRate ?? zero, state)]),
    );
    for (let m = first; m <= context.until && daysInForce(force, m) > 0; m = monthAt(m + 1)) {
      const state = spans.findLast((span) => span.from <= m)?.state;
      const worth = state && worths.get(state);
      if (!worth) continue;
      const [share, of] =
        position.daysPerYear === null
          ? [workingDays(force, m, context), 1]
          : [daysInForce(force, m), daysIn(m)];
      amountsOf(state.costCentre).add(m, worth, share, of);
    }
  },
};

/** A day's worth, or a month's where days a year are given. */
function dayWorth(position: Position, dayRate: Decimal, { fte }: PayState): Worth {
  const { daysPerYear, probabilityPct } = position;
  const open = isVacancy(position);
  const days = daysPerYear === null ? 1 : Number(daysPerYear) / 12;
  const value = Number(dayRate) * Number(fte) * days * (open ? Number(probabilityPct) / 100 : 1);
  return new Worth(value, () => {
    const factors: Factor[] = [given(dayRate, " a day"), multipliedBy(fte, " FTE")];
    if (daysPerYear !== null) factors.push(multipliedBy(daysPerYear, " days a year"), dividedBy(12));
    if (open) factors.push(shareOf(probabilityPct, " probability"));
    return factors;
  });
}

/** Weekdays in force in a month, less holidays. */
function workingDays({ from, to }: InForce, m: Month, { assumptions }: Context): number {
  const [first, last] = [firstDayOf(m), lastDayOf(m)];
  const [begin, end] = [Math.max(from, first), to !== null && to < last ? to : last];
  let days = 0;
  for (let day = begin; day <= end; day++)
    if (isWeekday(day as Day) && !assumptions.holidays.includes(day as Day)) days++;
  return days;
}
