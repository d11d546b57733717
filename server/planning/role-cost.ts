import type { Context } from "./context";
import { monthOf } from "./day";
import { forceOf, fteIn } from "./headcount";
import type { Line } from "./line";
import { amountIn } from "./line";
import { type Month, monthAt } from "./month";
import { midpoint } from "./pay-bands";
import { spelled } from "./person";
import type { Portfolio } from "./portfolio";
import { dayRateOf, type RateCard } from "./rate-card";
import { usualTerms } from "./requisition";
import { inReporting } from "./requirement-money";
import type { Role } from "./role";
import { roleFinder } from "./role-finder";
import type { Position } from "./sources/position";
import { isVacancy } from "./sources/salary";
import { decimal } from "./decimal";

/** What somebody in a role costs, in whole minor units of the reporting currency for one FTE. Null: not known. */
export interface RoleCost {
  readonly role: Role;
  readonly seats: number;
  readonly fte: number;
  readonly vacancies: number;
  /** A month of salary, on-cost, allowance and bonus: the mean of those on it today, and the middle of its pay band. */
  readonly actual: number | null;
  readonly band: number | null;
  /** Subscriptions a month. */
  readonly seat: number | null;
  /** Once: equipment, and the fees of the courses of its induction. */
  readonly equipment: number | null;
  readonly induction: number | null;
  /** Pay (as it is, else by the band) and seats a month. */
  readonly monthly: number | null;
  /** A month of the first year: what comes once spread over twelve. */
  readonly firstYear: number | null;
}

/** The loaded cost of every role in a month. `lines` are those of single people. */
export function roleCosts(
  portfolio: Portfolio,
  context: Context,
  lines: readonly Line[],
  m: Month,
): RoleCost[] {
  const find = roleFinder(portfolio.roles);
  const seats = new Map<string, Position[]>();
  for (const position of portfolio.facts.positions.values()) {
    const role = find(position.role);
    if (role && (isVacancy(position) ? isAhead : isInForce)(position, context, m))
      seats.set(role.id, [...(seats.get(role.id) ?? []), position]);
  }
  const paid = paidIn(lines, m);
  return [...portfolio.roles.values()].map((role) =>
    costOf(role, seats.get(role.id) ?? [], paid, { portfolio, context, m }),
  );
}

const isInForce = (position: Position, context: Context, m: Month): boolean => {
  const force = forceOf(position, context);
  if (!force) return false;
  return monthOf(force.from) <= m && (force.to === null || monthOf(force.to) >= m);
};

/** Whether a seat is in force in a month or any later one. */
const isAhead = (position: Position, context: Context, m: Month): boolean => {
  const force = forceOf(position, context);
  return force !== null && (force.to === null || monthOf(force.to) >= m);
};

/** What each position is paid in a month. */
function paidIn(lines: readonly Line[], m: Month): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  for (const line of lines)
    if (line.source === "positions" && line.converted && !line.item.startsWith("exit"))
      paid.set(line.record, (paid.get(line.record) ?? 0) + amountIn(line, m));
  return paid;
}

interface Given {
  readonly portfolio: Portfolio;
  readonly context: Context;
  readonly m: Month;
}

function costOf(
  role: Role,
  seats: readonly Position[],
  paid: ReadonlyMap<string, number>,
  given: Given,
): RoleCost {
  const { context, m } = given;
  const employed = seats.filter((seat) => !isVacancy(seat) && seat.dayRate === null);
  const fte = employed.reduce((sum, seat) => sum + fteIn(seat, m), 0);
  const pay = employed.reduce((sum, seat) => sum + (paid.get(seat.id) ?? 0), 0);
  const stated = (amount: Role["equipmentCost"]) =>
    inReporting({ amount, currency: role.currency }, m, context.rates);
  const actual = fte > 0 && pay > 0 ? Math.round(pay / fte) : null;
  const band = bandOf(role, seats, given);
  const [seat, equipment] = [stated(role.seatCostPerMonth), stated(role.equipmentCost)];
  const induction = inductionOf(role, given);
  const monthly = plus(actual ?? band, seat);
  const once = plus(equipment, induction);
  return {
    ...{ role, seats: seats.length, fte, vacancies: seats.filter(isVacancy).length },
    ...{ actual, band, seat, equipment, induction, monthly },
    firstYear: monthly === null || once === null ? null : monthly + Math.round(once / 12),
  };
}

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

/** A month at the middle of the band, with the on-cost most seats of the role have. */
function bandOf(role: Role, seats: readonly Position[], { context, m }: Given): number | null {
  const location = seats.find((seat) => seat.location !== null)?.location ?? null;
  const spans = context.payBands.of({ payBand: null, role: role.id, location, currency: role.currency });
  const band = spans.findLast(({ from }) => from <= m)?.band;
  if (!band) return null;
  const yearly = inReporting({ amount: midpoint(band), currency: band.currency }, m, context.rates);
  if (yearly === null) return null;
  const [first] = seats;
  const onCost = first ? Number(usualTerms(seats, first.costCentre).onCostPct) : 0;
  return Math.round((yearly / 12) * (1 + onCost / 100));
}

/** The fees of the courses somebody new takes; null: one of them has no rate. */
function inductionOf(role: Role, { portfolio, context, m }: Given): number | null {
  let sum = 0;
  for (const id of role.induction) {
    const course = portfolio.facts.trainings.get(id);
    if (!course) continue;
    const fee = inReporting({ amount: course.fee, currency: course.currency }, m, context.rates);
    if (fee === null) return null;
    sum += fee;
  }
  return sum;
}

/** Paid days of a contractor a year, for a comparison. */
const contractorDays = 220;

/** A hire and a contractor side by side, in whole minor units of the reporting currency. */
export interface HireComparison {
  readonly card: RateCard;
  /** A month of the contractor: 220 days a year ÷ 12. */
  readonly contractor: number;
  /** Months after which the hire is the cheaper one, what it brings along once included; null: never. */
  readonly breakEven: number | null;
}

/** The rate cards valid in a month that are for a role: called as it is, without what stands after a comma, cheapest first. */
export function cardsFor(
  role: Role,
  { rateCards }: Pick<Portfolio, "rateCards">,
  context: Context,
): RateCard[] {
  const plain = (text: string) => spelled(text.split(",")[0] ?? "");
  const names = new Set([plain(role.name), spelled(role.name), spelled(role.id)]);
  return [...rateCards.values()]
    .filter(
      (card) =>
        names.has(plain(card.role)) &&
        (card.validFrom === null || card.validFrom <= context.today) &&
        (card.validTo === null || card.validTo >= context.today),
    )
    .sort((a, b) => Number(dayRateOf(a)) - Number(dayRateOf(b)) || (a.id < b.id ? -1 : 1));
}

/** Compares a hire in a role with a contractor; null: one of the two is not known in the reporting currency. */
export function compareHire(
  { monthly, equipment, induction }: Pick<RoleCost, "monthly" | "equipment" | "induction">,
  card: RateCard,
  context: Context,
  m: Month,
): HireComparison | null {
  const day = inReporting({ amount: decimal(dayRateOf(card)), currency: card.currency }, m, context.rates);
  if (day === null || monthly === null) return null;
  const contractor = Math.round((day * contractorDays) / 12);
  const saved = contractor - monthly;
  const once = (equipment ?? 0) + (induction ?? 0);
  return { card, contractor, breakEven: saved <= 0 ? null : Math.max(1, Math.ceil(once / saved)) };
}

/** The month after today's: what a hire is decided for. */
export const decidedFor = ({ today }: Pick<Context, "today">): Month => monthAt(monthOf(today) + 1);
