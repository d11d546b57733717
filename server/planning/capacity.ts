import { type Crew, crewsOf } from "./capacity-crews";
import { type Holders, holdersIn } from "./capacity-holders";
import { shared } from "./capacity-shares";
import { type Supplier, suppliersOf } from "./capacity-supply";
import type { Context } from "./context";
import type { DataIssue } from "./data-issue";
import { type Demand, demandsOf } from "./demand";
import { type Horizon, monthsOf } from "./horizon";
import type { Month } from "./month";
import type { Portfolio } from "./portfolio";
import { counts, monthsOfInitiative } from "./sources/initiatives";
import { calendarsOf } from "./working-days";

/**
 * People's time against what is asked of it, in whole minutes by month. Every demand is given to those who can take it (its team, role,
 * line, skill), in shares of the time they have that month; what nobody can take is kept as `nobody`. So all sums are exact, however
 * they are grouped.
 */
export interface Capacity {
  readonly horizon: Horizon;
  readonly months: readonly Month[];
  readonly suppliers: readonly Supplier[];
  readonly crews: readonly Crew[];
  readonly demands: readonly Demand[];
  /** By demand, then by crew: its minutes by month. */
  readonly given: readonly ReadonlyMap<Crew, Float64Array>[];
  /** By demand: minutes nobody can take. */
  readonly nobody: readonly Float64Array[];
  /** Minutes of one full-time month, by month: working days of the calendar for all times its hours. */
  readonly fullTime: readonly number[];
  readonly holders: Holders;
  readonly issues: readonly DataIssue[];
}

/** The time of all people and all work that is asked for, over a horizon. */
export function capacityOf(portfolio: Portfolio, context: Context, horizon: Horizon): Capacity {
  const months = monthsOf(horizon);
  const suppliers = suppliersOf(portfolio, context);
  const crews = crewsOf(suppliers, months);
  const demands = demandsOf(portfolio, context, horizon);
  const holders = holdersIn(crews, portfolio.personSkills);
  const shares = demands.map((demand) => shared(demand, crews, months.length, holders));
  const { forAll } = calendarsOf(portfolio.workingCalendars, portfolio.assumptions.holidays);
  return {
    horizon,
    months,
    suppliers,
    crews,
    demands,
    given: shares.map(({ given }) => given),
    nobody: shares.map(({ nobody }) => nobody),
    fullTime: months.map((m) => Math.round(forAll.inMonth(m) * forAll.hours * 60)),
    holders,
    issues: undated(portfolio, context),
  };
}

const undated = ({ facts }: Portfolio, context: Context): DataIssue[] =>
  [...facts.initiatives.values()]
    .filter((one) => one.efforts.length > 0 && counts(one) && monthsOfInitiative(one, context) === null)
    .map(({ id, title }) => ({
      kind: "milestone-without-date",
      subject: `initiatives/${id}`,
      months: [],
      incomplete: true,
      text: `${title || id} hangs on a milestone that has no date: its work is left out.`,
    }));
