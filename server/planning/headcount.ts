import type { Context } from "./context";
import type { Horizon } from "./horizon";
import { monthsOf } from "./horizon";
import type { Month } from "./month";
import type { Position } from "./sources/position";
import { daysInForce, type InForce, inForce, isVacancy, payStates } from "./sources/salary";

/** FTE by month: of filled seats, and of vacancies weighed by their probability. */
export interface TeamHeadcount {
  /** The team, or the other key; "" for positions without one. */
  readonly team: string;
  readonly filled: readonly number[];
  readonly vacant: readonly number[];
}

/** The days a position is in force; null while its dates are not known or reversed. */
export function forceOf(position: Position, context: Context): InForce | null {
  const force = inForce(position, context);
  return force === "reversed" ? null : force;
}

/** The FTE of a position in a month, after its dated steps. */
export const fteIn = (position: Position, m: Month): number =>
  Number(payStates(position).findLast((span) => span.from <= m)?.state.fte ?? position.fte);

/** Counts FTE by team (or by another key) and month: a position counts in every month it is in force for a day. */
export function headcount(
  positions: Iterable<Position>,
  context: Context,
  horizon: Horizon,
  keyOf: (position: Position) => string = ({ team }) => team ?? "",
): TeamHeadcount[] {
  const months = monthsOf(horizon);
  const teams = new Map<string, { team: string; filled: number[]; vacant: number[] }>();
  for (const position of positions) {
    const force = forceOf(position, context);
    if (!force) continue;
    const name = keyOf(position);
    const none = () => months.map(() => 0);
    const team = teams.get(name) ?? { team: name, filled: none(), vacant: none() };
    teams.set(name, team);
    const isOpen = isVacancy(position);
    const into = isOpen ? team.vacant : team.filled;
    const weight = isOpen ? Number(position.probabilityPct) / 100 : 1;
    months.forEach((m, i) => {
      if (daysInForce(force, m) > 0) into[i] = (into[i] ?? 0) + fteIn(position, m) * weight;
    });
  }
  return [...teams.values()];
}
