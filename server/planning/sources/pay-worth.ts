import { asNumber, type Decimal, zero } from "../decimal";
import { dividedBy, type Factor, given, grown, multipliedBy, percentMore, shareOf, Worth } from "../worth";
import type { Position } from "./position";
import type { Raises } from "./raises";
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
export function salaryWorth(position: Position, state: PayState, raises: readonly Raises[]): Worth {
  const { onCostPct } = position;
  const value = baseSalary(state, raises) * (1 + asNumber(onCostPct) / 100);
  return likely(position, value, () => [
    ...baseFactors(state, raises),
    ...(Number(onCostPct) === 0
      ? []
      : [{ text: `× (1 + ${onCostPct} %) on-cost`, value: percentMore(onCostPct) }]),
  ]);
}

/** A whole month's accrual of the bonus: a share of the salary, without on-cost. */
export function bonusWorth(position: Position, state: PayState, raises: readonly Raises[]): Worth {
  const { bonusPct } = position;
  return likely(position, (baseSalary(state, raises) * Number(bonusPct)) / 100, () => [
    ...baseFactors(state, raises),
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

function baseSalary({ salary, fte }: PayState, raises: readonly Raises[]): number {
  let value = (asNumber(salary ?? zero) / 12) * asNumber(fte);
  for (const { pct, times } of raises) value *= (1 + asNumber(pct) / 100) ** times;
  return value;
}

const baseFactors = ({ salary, band, fte }: PayState, raises: readonly Raises[]): Factor[] => [
  given(salary ?? zero, band ? ` a year, the middle of the pay band ${band.name}` : " a year"),
  dividedBy(12),
  multipliedBy(fte, " FTE"),
  ...raises
    .filter(({ pct }) => Number(pct) !== 0)
    .map(({ pct, times: n }) => grown(pct, n, ` (${n} raise${n > 1 ? "s" : ""})`)),
];
