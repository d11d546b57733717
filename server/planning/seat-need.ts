import type { Context } from "./context";
import { monthOf } from "./day";
import { headcount } from "./headcount";
import type { Horizon } from "./horizon";
import { type Month, monthAt } from "./month";
import type { Portfolio } from "./portfolio";
import type { Contract } from "./sources/contract";

/** The seats a contract needs in a month. */
export interface SeatMonth {
  readonly month: Month;
  /** FTE that are planned: filled, and vacancies weighed by their probability. */
  readonly headcount: number;
  /** Seats used now, one more for each who comes and one less for each who leaves; null: nobody knows how many are used. */
  readonly needed: number | null;
}

/** Seats that are paid for beside the seats that are needed. */
export interface SeatNeed {
  readonly contracted: number;
  readonly used: number | null;
  /** Contracted less used; below zero more are used than paid for. */
  readonly unused: number | null;
  readonly months: readonly SeatMonth[];
  /** The most that are needed in any of the months. */
  readonly peak: number | null;
  /** Contracted less the peak, 0 where all are needed. */
  readonly spare: number | null;
}

const tidy = (fte: number): number => Math.round(fte * 100) / 100;

/**
 * What a contract's seats are needed for, month by month: those used today, changed by as many people as the headcount plan changes
 * from this month on, part of a person counting as a whole one. Null: the contract counts no seats.
 */
export function seatNeed(
  { seats, usedSeats }: Pick<Contract, "seats" | "usedSeats">,
  { facts }: Pick<Portfolio, "facts">,
  context: Context,
  horizon: Horizon,
): SeatNeed | null {
  if (seats === null) return null;
  const now = monthOf(context.today);
  const whole = { from: monthAt(Math.min(now, horizon.from)), months: 0 };
  const span = { ...whole, months: Math.max(now, horizon.from + horizon.months - 1) - whole.from + 1 };
  const teams = headcount(facts.positions.values(), context, span);
  const heads = Array.from({ length: span.months }, (_, i) =>
    teams.reduce((sum, { filled, vacant }) => sum + (filled[i] ?? 0) + (vacant[i] ?? 0), 0),
  );
  const today = heads[now - span.from] ?? 0;
  const months = Array.from({ length: horizon.months }, (_, i): SeatMonth => {
    const month = monthAt(horizon.from + i);
    const planned = tidy(heads[month - span.from] ?? 0);
    const needed = usedSeats === null ? null : Math.max(0, Math.ceil(tidy(usedSeats + planned - today)));
    return { month, headcount: planned, needed };
  });
  const peak = usedSeats === null ? null : Math.max(0, ...months.map(({ needed }) => needed ?? 0));
  return {
    contracted: seats,
    used: usedSeats,
    unused: usedSeats === null ? null : seats - usedSeats,
    months,
    peak,
    spare: peak === null ? null : Math.max(0, seats - peak),
  };
}
