import type { Context } from "../context";
import { type Day, daysIn, firstDayOf, isWeekday, lastDayOf, monthOf } from "../day";
import { zero } from "../decimal";
import type { Month } from "../month";
import type { Worth } from "../worth";
import { dayWorth } from "./pay-worth";
import type { Position } from "./position";
import { eachMonth, linesByCostCentre, markOverlap, undated } from "./position-lines";
import { positions } from "./positions";
import { type InForce, inForce, type PayState } from "./salary";
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
    const worths = new Map<PayState, Worth>();
    eachMonth(position, force, context.until, (m, state, inForceDays) => {
      const worth = worths.get(state) ?? dayWorth(position, position.dayRate ?? zero, state);
      worths.set(state, worth);
      const perYear = position.daysPerYear !== null;
      const [share, of] = perYear ? [inForceDays, daysIn(m)] : [workingDays(force, m, context), 1];
      const amounts = amountsOf(state.costCentre);
      amounts.add(m, worth, share, of);
      markOverlap(amounts, m, force);
    });
  },
};

/** Weekdays in force in a month, less holidays. */
function workingDays({ from, to }: InForce, m: Month, { assumptions }: Context): number {
  const [first, last] = [firstDayOf(m), lastDayOf(m)];
  const [begin, end] = [Math.max(from, first), to !== null && to < last ? to : last];
  let days = 0;
  for (let day = begin; day <= end; day++)
    if (isWeekday(day as Day) && !assumptions.holidays.includes(day as Day)) days++;
  return days;
}
