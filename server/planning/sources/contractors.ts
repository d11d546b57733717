import type { Context } from "../context";
import { type Day, firstDayOf, isWeekday, lastDayOf, monthOf, weekdaysBetween } from "../day";
import { zero } from "../decimal";
import { type Month, monthAt } from "../month";
import { dayWorth } from "./pay-worth";
import type { Position } from "./position";
import { addSpan, eachSpan, linesByCostCentre, markOverlap, undated } from "./position-lines";
import { positions } from "./positions";
import { asAssumed, type InForce, inForce } from "./salary";
import type { Source } from "./source";

/** Positions with a day rate: paid days × day rate × FTE, without on-cost and raises. */
export const contractors: Source<"positions", Position> = {
  name: "contractors",
  kind: "positions",
  reads: (position, context) => [
    ...positions.reads(position, context),
    position.dayRate !== null && position.daysPerYear === null ? context.assumptions.holidays : null,
  ],
  write(given, context, writer) {
    if (given.dayRate === null) return;
    const position = asAssumed(given, context);
    const force = inForce(position, context);
    if (force === null || force === "reversed") return undated(position, force, writer);
    const first = monthOf(force.from);
    const amountsOf = linesByCostCentre(position, "day-rate", "day-rate", first, writer);
    eachSpan(position, force, context, (span) => {
      const amounts = amountsOf(span.state.costCentre);
      const worth = dayWorth(position, position.dayRate ?? zero, span.state);
      if (position.daysPerYear !== null) addSpan(amounts, span, worth);
      else
        for (let m = span.from; m <= span.to; m = monthAt(m + 1))
          amounts.add(m, worth, workingDays(force, m, context), 1);
      markOverlap(amounts, span, force);
    });
  },
};

/** Weekdays in force in a month, less holidays. */
function workingDays({ from, to }: InForce, m: Month, { assumptions }: Context): number {
  const [first, last] = [firstDayOf(m), lastDayOf(m)];
  const [begin, end] = [Math.max(from, first), to !== null && to < last ? to : last];
  const holidays = assumptions.holidays.filter((day) => day >= begin && day <= end && isWeekday(day));
  return weekdaysBetween(begin as Day, end as Day) - new Set(holidays).size;
}
