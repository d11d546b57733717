import type { Context } from "../context";
import { addDays, addMonths, type Day, firstDayOf, lastDayOf, monthOf } from "../day";
import { type Decimal, zero } from "../decimal";
import { type Month, monthAt } from "../month";
import { midpoint, noPayBands, type PayBands } from "../pay-bands";
import type { PayBand } from "../role";
import { dayOf } from "../schedule";
import type { Position } from "./position";

/** The days a position is paid for. */
export interface InForce {
  readonly from: Day;
  /** null: it goes on. */
  readonly to: Day | null;
  /** The first month past the wished end in which it is still paid; null: none. */
  readonly overlapFrom: Month | null;
  /** The month in which an exit cost falls; null: it is not removed. */
  readonly exitMonth: Month | null;
}

/** When a position is in force; null where a date hangs on nothing, "reversed" where it ends before it starts. */
export function inForce(position: Position, context: Context): InForce | "reversed" | null {
  const start = dayOf(position.start, context.schedule);
  const end = position.end === null ? null : dayOf(position.end, context.schedule);
  if (start === null || (position.end !== null && end === null)) return null;
  if (end !== null && end < start) return "reversed";
  const open = isVacancy(position);
  const earliest = firstDayOf(monthAt(context.lastClose + 1));
  const from = open && start < earliest ? earliest : start;
  return removed(position, { from, to: end, overlapFrom: null, exitMonth: null }, context);
}

/** An open position: marked as vacant, or nobody in it and not certain. */
export const isVacancy = (position: Position): boolean =>
  position.person === null && (position.vacant || Number(position.probabilityPct) < 100);

/** A position as it is planned: where the probability of open positions is assumed for all, with that one. */
export function asAssumed(
  position: Position,
  { assumptions: { vacancyProbabilityPct } }: Pick<Context, "assumptions">,
): Position {
  if (vacancyProbabilityPct === null || !isVacancy(position)) return position;
  return { ...position, vacant: true, probabilityPct: vacancyProbabilityPct };
}

/** A removed position is paid to the end of its notice months, counted from today, and its exit cost falls in its last month. */
function removed(position: Position, force: InForce, context: Context): InForce {
  const wish = context.effects.ends.get(`positions/${position.id}`)?.month;
  if (wish === undefined) return force;
  const wished = lastDayOf(wish);
  const noticed = addDays(addMonths(context.today, position.noticeMonths), -1);
  const to = wished > noticed ? wished : noticed;
  if (force.to !== null && force.to <= to) return force;
  const neverBegan = to < force.from;
  return {
    ...force,
    to,
    overlapFrom: to > wished ? monthAt(wish + 1) : null,
    exitMonth: neverBegan ? null : monthOf(to),
  };
}

/** How many days of a month lie in force. */
export function daysInForce({ from, to }: InForce, m: Month): number {
  const [first, last] = [firstDayOf(m), lastDayOf(m)];
  const begin = from > first ? from : first;
  const end = to !== null && to < last ? to : last;
  return Math.max(0, end - begin + 1);
}

/** How many raises (one a year, in the organisation's raise month) lie after the as-of month up to and with `m`. */
export const raises = (asOf: Month, m: Month, raiseMonth: number): number =>
  Math.max(0, raisesUpTo(m, raiseMonth) - raisesUpTo(asOf, raiseMonth));

const raisesUpTo = (m: Month, raiseMonth: number): number => Math.floor((m - (raiseMonth - 1)) / 12);

/** The first month after `m` in which salaries rise. */
export const nextRaise = (m: Month, raiseMonth: number): Month =>
  monthAt(m + 12 - ((((m - (raiseMonth - 1)) % 12) + 12) % 12));

/** What a position is paid in a month, after its dated steps. */
export interface PayState {
  /** Null: it has none of its own and no pay band fits. */
  readonly salary: Decimal | null;
  /** The pay band the salary is the middle of; null: it is its own. */
  readonly band: PayBand | null;
  readonly asOf: Month;
  readonly fte: Decimal;
  readonly costCentre: string;
}

/** A seat without salary and day rate is paid the middle of its pay band. */
export const isBanded = ({ annualSalary, dayRate }: Pick<Position, "annualSalary" | "dayRate">): boolean =>
  annualSalary === null && dayRate === null;

interface PaySpanState {
  readonly from: Month;
  readonly state: PayState;
}

/** The spans of equal pay state, in order; the first begins before everything. */
export function payStates(position: Position, bands: PayBands = noPayBands): PaySpanState[] {
  const { annualSalary, salaryAsOf, fte, costCentre, steps } = position;
  let state: PayState = { salary: annualSalary ?? zero, band: null, asOf: salaryAsOf, fte, costCentre };
  const banded = isBanded(position);
  if (!banded && steps.length === 0) return [{ from: monthAt(0), state }];
  const spans: PaySpanState[] = banded ? [] : [{ from: monthAt(0), state }];
  for (const { from, change } of changesOf(position, banded ? bands : null)) {
    state = { ...state, ...change(state) };
    spans.push({ from, state });
  }
  return spans;
}

interface PayChange {
  readonly from: Month;
  readonly change: (before: PayState) => Partial<PayState>;
}

/** Dated steps and changes of the band in order of their months; of one month the step comes after the band. */
function changesOf(position: Position, bands: PayBands | null): PayChange[] {
  const ownFrom = Math.min(...salariedFrom(position));
  const byBand = (bands?.of(position) ?? [])
    .filter(({ from }) => from < ownFrom)
    .map(({ from, band }) => ({ from, change: () => inBand(band, position.salaryAsOf) }));
  const bySteps = position.steps.map(({ from, annualSalary, fte, costCentre }) => ({
    from,
    change: (before: PayState) => ({
      ...(annualSalary === null ? {} : { salary: annualSalary, band: null, asOf: from }),
      fte: fte ?? before.fte,
      costCentre: costCentre ?? before.costCentre,
    }),
  }));
  return [...byBand, ...bySteps].sort((a, b) => a.from - b.from);
}

const salariedFrom = ({ steps }: Position): Month[] =>
  steps.flatMap(({ from, annualSalary }) => (annualSalary === null ? [] : [from]));

/** The middle of a band, as of the month the band begins or the salary is stated, whichever is later. */
const inBand = (band: PayBand | null, statedAsOf: Month): Partial<PayState> => ({
  salary: band && midpoint(band),
  band,
  asOf: monthAt(Math.max(statedAsOf, band?.validFrom ?? 0)),
});
