import { type Day, firstDayOf, lastDayOf, monthOf } from "./day";
import { earlier, later, type Supplier } from "./capacity-supply";
import type { Month } from "./month";
import type { WorkingDays } from "./working-days";

/** What a supplier gives in a month, in whole minutes. The parts add up: `net` = funded − unfilled − rampUp − absent, and is never negative. */
export interface Supply {
  /** The seat at full strength, all working days in force. */
  readonly funded: number;
  /** Not there: nobody yet, nobody any more, or not likely. */
  readonly unfilled: number;
  /** Not at full strength yet. */
  readonly rampUp: number;
  readonly absent: number;
  readonly net: number;
}

const nothing: Supply = { funded: 0, unfilled: 0, rampUp: 0, absent: 0, net: 0 };

/** Working days of a month that lie in a span. */
function daysWithin(days: WorkingDays, from: Day, to: Day | null, m: Month): number {
  const [first, last] = [firstDayOf(m), lastDayOf(m)];
  if (from <= first && (to === null || to >= last)) return days.inMonth(m);
  return days.between(from > first ? from : first, to !== null && to < last ? to : last);
}

/**
 * How much of their strength somebody new has in a month, 0 to 1: it grows evenly and is whole after the ramp-up's months. Case: three
 * months from January: ¼ in January, ½, ¾, all of it from April.
 */
export function strengthIn(
  { rampUpMonths, there }: Pick<Supplier, "rampUpMonths" | "there">,
  m: Month,
): number {
  const nth = m - monthOf(there.from) + 1;
  return rampUpMonths === 0 || nth > rampUpMonths ? 1 : Math.max(0, nth) / (rampUpMonths + 1);
}

/** Working days somebody is away in a month while they would be there; part-day absences count in part. */
export function daysAbsent({ absences, days, there }: Supplier, m: Month): number {
  if (absences.length === 0) return 0;
  const [first, last] = [firstDayOf(m), lastDayOf(m)];
  let sum = 0;
  for (const { from, to, sharePct } of absences) {
    if (from > last || to < first) continue;
    sum += (daysWithin(days, later(there.from, from), earlier(to, there.to), m) * Number(sharePct)) / 100;
  }
  return sum;
}

/** What a supplier gives in a month. */
export function supplyIn(supplier: Supplier, m: Month): Supply {
  const { days, seat, there, probability, daysAMonth } = supplier;
  if (seat.from > lastDayOf(m) || (seat.to !== null && seat.to < firstDayOf(m))) return nothing;
  const seated = daysWithin(days, seat.from, seat.to, m);
  const whole = days.inMonth(m);
  const scale = daysAMonth === null ? 1 : whole === 0 ? 0 : daysAMonth / whole;
  const aDay = days.hours * 60 * supplier.fteIn(m) * scale;
  const funded = Math.round(seated * aDay);
  const present = Math.round(daysWithin(days, there.from, there.to, m) * aDay * probability);
  const strength = strengthIn(supplier, m);
  const strong = Math.round(present * strength);
  const away = Math.round(daysAbsent(supplier, m) * aDay * probability * strength);
  const absent = Math.min(away, strong);
  return {
    funded,
    unfilled: funded - present,
    rampUp: present - strong,
    absent,
    net: strong - absent,
  };
}
