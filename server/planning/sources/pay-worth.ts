import { asNumber, type Decimal } from "../decimal";
import { dividedBy, type Factor, given, grown, multipliedBy, percentMore, shareOf, Worth } from "../worth";
import type { Position } from "./position";
import { isVacancy, type PayState } from "./salary";

/** An amount of a position, times its probability while it is open. */
export function likely(position: Position, value: number, factors: () => readonly Factor[]): Worth {
  const { probabilityPct } = position;
  if (!isVacancy(position) || Number(probabilityPct) === 100) return new Worth(value, factors);
  return new Worth((value * Number(probabilityPct)) / 100, () => [
    ...factors(),
    shareOf(probabilityPct, " probability"),
  ]);
}

/** A whole month's salary after `n` raises: yearly salary ÷ 12 × FTE × on-cost. */
export function salaryWorth(position: Position, state: PayState, n: number): Worth {
  const { onCostPct } = position;
  const value = baseSalary(position, state, n) * (1 + asNumber(onCostPct) / 100);
  return likely(position, value, () => [
    ...baseFactors(position, state, n),
    ...(Number(onCostPct) === 0
      ? []
      : [{ text: `× (1 + ${onCostPct} %) on-cost`, value: percentMore(onCostPct) }]),
  ]);
}

/** A whole month's accrual of the bonus: a share of the salary, without on-cost. */
export function bonusWorth(position: Position, state: PayState, n: number): Worth {
  const { bonusPct } = position;
  return likely(position, (baseSalary(position, state, n) * Number(bonusPct)) / 100, () => [
    ...baseFactors(position, state, n),
    shareOf(bonusPct, " bonus"),
  ]);
}

/** A day's worth of a contractor, or a month's where days a year are given. */
export function dayWorth(position: Position, dayRate: Decimal, { fte }: PayState): Worth {
  const { daysPerYear } = position;
  const days = daysPerYear === null ? 1 : Number(daysPerYear) / 12;
  return likely(position, Number(dayRate) * Number(fte) * days, () => [
    given(dayRate, " a day"),
    multipliedBy(fte, " FTE"),
    ...(daysPerYear === null ? [] : [multipliedBy(daysPerYear, " days a year"), dividedBy(12)]),
  ]);
}

const baseSalary = ({ raisePct }: Position, { salary, fte }: PayState, n: number): number =>
  (asNumber(salary) / 12) * asNumber(fte) * (1 + asNumber(raisePct) / 100) ** n;

const baseFactors = ({ raisePct }: Position, { salary, fte }: PayState, n: number): Factor[] => [
  given(salary, " a year"),
  dividedBy(12),
  multipliedBy(fte, " FTE"),
  ...(n > 0 && Number(raisePct) !== 0 ? [grown(raisePct, n, ` (${n} raise${n > 1 ? "s" : ""})`)] : []),
];
