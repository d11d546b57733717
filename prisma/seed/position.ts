import { addDays, addMonths, type Day, isWeekday, monthOf } from "@/server/planning/day";
import { decimal, zero } from "@/server/planning/decimal";
import { addToMonth } from "@/server/planning/month";
import type { Position } from "@/server/planning/sources/position";
import type { Calendar } from "./calendar";
import { randomOf } from "./random";

/** What is told of a position; the rest follows. */
export interface Seat extends Partial<Omit<Position, "start" | "annualSalary" | "dayRate">> {
  readonly title: string;
  readonly role: string;
  /** Thousands a year. */
  readonly salary?: number;
  /** A day. */
  readonly rate?: number;
  /** Months since it was filled; negative: until it is to be. */
  readonly since: number;
  readonly start?: Position["start"];
}

/** What all positions of a team have in common. */
export interface Crew {
  readonly team: string;
  readonly costCentre: string;
  readonly currency?: string;
  readonly location?: string;
}

/** A team with its seats. */
export type Crewed = readonly [Crew, readonly Seat[]];

/** What being on call adds a month. */
export const onCall = (amount: number) => ({ allowancePerMonth: decimal(amount) });

/** People begin on any Monday to Friday, mostly not on the first. */
function startOf(since: number, today: Day, id: string): Day {
  const odd = Math.floor(randomOf(`start/${id}`)() * 27);
  let day = addDays(addMonths(today, -since), since < 0 ? odd : -odd);
  while (!isWeekday(day)) day = addDays(day, 1);
  return day;
}

/** A position as it is kept. Salaries are stated as of the January before the fiscal year; raises come in April. */
export function positionOf(id: string, seat: Seat, crew: Crew, { today, year }: Calendar): Position {
  const { salary, rate, since, start, ...told } = seat;
  const employee = rate === undefined;
  const odd = Math.round(randomOf(`salary/${id}`)() * 9) * 90;
  return {
    id,
    version: 1,
    kind: employee ? "employee" : "contractor",
    team: crew.team,
    costCentre: crew.costCentre,
    category: employee ? "internal-labour" : "external-labour",
    currency: crew.currency ?? "GBP",
    start: start ?? startOf(since, today, id),
    end: null,
    annualSalary: employee ? decimal((salary ?? 0) * 1000 + odd) : null,
    dayRate: employee ? null : decimal(rate),
    salaryAsOf: addToMonth(year, -3),
    onCostPct: employee ? decimal(20 + (odd % 270) / 135) : zero,
    raisePct: employee ? decimal(3) : zero,
    fte: decimal(1),
    daysPerYear: null,
    allowancePerMonth: zero,
    bonusPct: zero,
    bonusMonth: 6,
    person: null,
    vacant: false,
    probabilityPct: decimal(100),
    noticeMonths: employee ? 3 : 1,
    exitCost: zero,
    rampUpMonths: 0,
    location: crew.location ?? "Leeds",
    payBand: null,
    steps: [],
    ...told,
  };
}

/** An open position. */
export const vacancy = (months: number, probability = 100) => ({
  since: -months,
  vacant: true,
  probabilityPct: decimal(probability),
});

/** So many months from today. */
export const monthsFromToday = ({ today }: Calendar, months: number) => addToMonth(monthOf(today), months);
