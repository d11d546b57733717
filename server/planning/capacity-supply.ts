import type { Context } from "./context";
import type { Day } from "./day";
import type { Person, SupportTier } from "./facts";
import { forceOf } from "./headcount";
import type { Month } from "./month";
import { personFinder, spelled } from "./person";
import type { Portfolio } from "./portfolio";
import { type RoleFinder, roleFinder } from "./role-finder";
import type { Role } from "./role";
import type { Position } from "./sources/position";
import { asAssumed, type InForce, isVacancy } from "./sources/salary";
import type { Absence } from "./work-records";
import { type Calendars, calendarsOf, type WorkingDays } from "./working-days";

/** Somebody who works, or would: a seat with whoever is on it, or a person without a seat. */
export interface Supplier {
  /** "positions/P-1" or "people/H-1". */
  readonly subject: string;
  readonly label: string;
  readonly person: Person | null;
  /** "" where not known. */
  readonly team: string;
  readonly role: string;
  readonly tier: SupportTier | null;
  readonly vacant: boolean;
  /** How likely a vacancy is filled, 0 to 1; 1 for whoever is there. */
  readonly probability: number;
  readonly seat: InForce;
  /** The days somebody is really there: no longer than the seat, nor than the person. */
  readonly there: { readonly from: Day; readonly to: Day | null };
  readonly rampUpMonths: number;
  readonly days: WorkingDays;
  readonly absences: readonly Absence[];
  fteIn(m: Month): number;
  /** A contractor's paid days a month; null: every working day. */
  readonly daysAMonth: number | null;
}

/** The earlier of two last days; null: it goes on. */
export const earlier = (a: Day | null, b: Day | null): Day | null =>
  a === null ? b : b === null || a < b ? a : b;
/** The later of two first days. */
export const later = (a: Day, b: Day | null): Day => (b === null || b < a ? a : b);

/** All who work or would: every seat in force, and people who have none as one full-time seat each. */
export function suppliersOf(portfolio: Portfolio, context: Context): Supplier[] {
  const { facts, people, absences, workingCalendars, assumptions, roles } = portfolio;
  const find = personFinder(people);
  const given: Given = {
    calendars: calendarsOf(workingCalendars, assumptions.holidays),
    absences: groupedByPerson(absences.values()),
    role: roleFinder(roles),
  };
  const suppliers: Supplier[] = [];
  const seated = new Set<string>();
  for (const stored of facts.positions.values()) {
    const position = asAssumed(stored, context);
    const person = find(position.person);
    if (person) seated.add(person.id);
    const force = forceOf(position, context);
    if (force) suppliers.push(ofSeat(position, person, force, given));
  }
  for (const person of people.values())
    if (!seated.has(person.id)) suppliers.push(withoutSeat(person, given));
  return suppliers;
}

interface Given {
  readonly calendars: Calendars;
  readonly absences: ReadonlyMap<string, readonly Absence[]>;
  readonly role: RoleFinder;
}

/** What roles are told apart by: the record's id, else the text, whatever its case and spaces; "" for none. */
export const roleKey = (text: string | null, find: RoleFinder): string =>
  find(text)?.id ?? (text === null ? "" : spelled(text));

function groupedByPerson(absences: Iterable<Absence>): ReadonlyMap<string, readonly Absence[]> {
  const byPerson = new Map<string, Absence[]>();
  for (const absence of absences) {
    const known = byPerson.get(absence.person);
    if (known) known.push(absence);
    else byPerson.set(absence.person, [absence]);
  }
  return byPerson;
}

function tierOf(person: Person | null, role: Role | null): SupportTier | null {
  if (person?.supportTier) return person.supportTier;
  const level = role?.level ?? null;
  return level === "specialist" || level === "lead" ? null : level;
}

function ofSeat(position: Position, person: Person | null, force: InForce, given: Given): Supplier {
  const role = position.role ?? person?.role ?? null;
  const vacant = isVacancy(position);
  const steps = position.steps
    .flatMap(({ from, fte }) => (fte === null ? [] : [{ from, fte: Number(fte) }]))
    .sort((a, b) => a.from - b.from);
  const first = Number(position.fte);
  return {
    subject: `positions/${position.id}`,
    label: person?.name ?? position.person ?? (position.title || position.id),
    person,
    team: position.team ?? person?.team ?? "",
    role: roleKey(role, given.role),
    tier: tierOf(person, given.role(role)),
    vacant,
    probability: vacant ? Number(position.probabilityPct) / 100 : 1,
    seat: force,
    there: {
      from: later(force.from, person?.startDate ?? null),
      to: earlier(force.to, person?.endDate ?? null),
    },
    rampUpMonths: position.rampUpMonths,
    days: given.calendars.of(person?.location ?? position.location),
    absences: (person && given.absences.get(person.id)) ?? [],
    fteIn: (m) => steps.findLast(({ from }) => from <= m)?.fte ?? first,
    daysAMonth: position.daysPerYear === null ? null : Number(position.daysPerYear) / 12,
  };
}

const always = -1_000_000 as Day;

function withoutSeat(person: Person, given: Given): Supplier {
  const [from, to] = [person.startDate ?? always, person.endDate];
  return {
    subject: `people/${person.id}`,
    label: person.name,
    person,
    team: person.team,
    role: roleKey(person.role, given.role),
    tier: tierOf(person, given.role(person.role)),
    vacant: false,
    probability: 1,
    seat: { from, to, overlapFrom: null, exitMonth: null },
    there: { from, to },
    rampUpMonths: 0,
    days: given.calendars.of(person.location),
    absences: given.absences.get(person.id) ?? [],
    fteIn: () => 1,
    daysAMonth: null,
  };
}
