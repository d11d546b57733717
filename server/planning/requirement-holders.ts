import { type Earned, type Holding, holdingsOf } from "./certificate-holding";
import type { Requirement } from "./certification";
import type { Day } from "./day";
import type { Person } from "./facts";
import { holdsOn, type Span, within } from "./holding-span";
import { personFinder } from "./person";
import type { Portfolio } from "./portfolio";
import { roleFinder } from "./role-finder";
import { dayOf, type Schedule } from "./schedule";
import { givenLevel } from "./skill-level";

/** Days on which somebody counts as a holder, and what makes it so. */
export interface HolderSpan extends Span {
  readonly person: string;
  /** The certificate; null: a skill, or a course. */
  readonly certificate: string | null;
  /** The planned course that is to lead to it; null: it is held. */
  readonly training: string | null;
}

/** Certificates by person that are supposed besides those held, such as renewals. */
export type Supposed = ReadonlyMap<string, readonly Earned[]>;

const nothing: Supposed = new Map();

type ByCertification = ReadonlyMap<string, readonly Holding[]>;

const none: ByCertification = new Map();

function byCertification(holdings: readonly Holding[]): ByCertification {
  if (holdings.length === 0) return none;
  const groups = new Map<string, Holding[]>();
  for (const holding of holdings) {
    const group = groups.get(holding.certification);
    if (group) group.push(holding);
    else groups.set(holding.certification, [holding]);
  }
  return groups;
}

/** Answers for many requirements, everything about people looked up once. */
export class Holders {
  private readonly earned = new Map<string, Earned[]>();
  private readonly held = new Map<string, ByCertification>();
  private readonly last: ReadonlyMap<string, Day>;

  constructor(
    private readonly portfolio: Portfolio,
    private readonly schedule: Schedule,
    private readonly today: Day,
  ) {
    for (const one of portfolio.certificates.values()) this.add({ ...one, training: null });
    for (const one of this.coursesAhead()) this.add(one);
    this.last = this.lastDays();
  }

  private add(one: Earned) {
    const own = this.earned.get(one.person);
    if (own) own.push(one);
    else this.earned.set(one.person, [one]);
  }

  /** Courses from today on that lead to a certification, as the certificates they are to become. */
  private *coursesAhead(): Iterable<Earned> {
    for (const training of this.portfolio.facts.trainings.values()) {
      const { certification, date, status, completions } = training;
      const issued = date === null ? null : dayOf(date, this.schedule);
      if (certification === null || issued === null || issued < this.today || status === "cancelled")
        continue;
      for (const person of training.people)
        if (!completions.some((done) => done.person === person))
          yield { id: training.id, person, certification, issued, expires: null, training: training.id };
    }
  }

  /** The last day of people whose only seats end, where they themselves name none. */
  private lastDays(): ReadonlyMap<string, Day> {
    const find = personFinder(this.portfolio.people);
    const ends = new Map<string, Day | null>();
    for (const { person, end } of this.portfolio.facts.positions.values()) {
      const id = find(person)?.id;
      if (id === undefined) continue;
      const day = end === null ? null : dayOf(end, this.schedule);
      const known = ends.get(id);
      ends.set(id, known === null || day === null ? null : known === undefined || day > known ? day : known);
    }
    return new Map([...ends].flatMap(([id, day]) => (day === null ? [] : [[id, day] as const])));
  }

  /** The days somebody is here. */
  private here(person: Person): { from: Day | null; to: Day | null } {
    return { from: person.startDate, to: person.endDate ?? this.last.get(person.id) ?? null };
  }

  /** Everybody who counts for a requirement, and when: only while they are here. */
  of(requirement: Requirement, supposed: Supposed = nothing): HolderSpan[] {
    return this.people(requirement).flatMap((person) => this.spansOf(person, requirement, supposed));
  }

  /** Whether one person counts for a requirement on a day. */
  countsOn(day: Day, id: string, requirement: Requirement, supposed: Supposed): boolean {
    const person = this.portfolio.people.get(id);
    return (
      person !== undefined && this.spansOf(person, requirement, supposed).some((span) => holdsOn(span, day))
    );
  }

  private spansOf(person: Person, requirement: Requirement, supposed: Supposed): HolderSpan[] {
    const spans =
      requirement.certification === null
        ? this.able(person, requirement)
        : this.certified(person, requirement, supposed);
    return spans.flatMap((span) => within(span, this.here(person)) ?? []);
  }

  /** What one person holds, by certification. */
  private holdings(id: string, supposed: Supposed): ByCertification {
    const own = supposed.get(id);
    const { certifications } = this.portfolio;
    if (own) return byCertification(holdingsOf([...(this.earned.get(id) ?? []), ...own], certifications));
    const known = this.held.get(id) ?? byCertification(holdingsOf(this.earned.get(id) ?? [], certifications));
    this.held.set(id, known);
    return known;
  }

  /** Those a requirement is about: of the role, of the team and those below it; for all else everybody. */
  people({ subject, subjectId }: Pick<Requirement, "subject" | "subjectId">): Person[] {
    const all = [...this.portfolio.people.values()];
    if (subject === "role") return all.filter(inRole(subjectId, this.portfolio));
    if (subject !== "team") return all;
    const teams = teamsBelow(subjectId, this.portfolio);
    return all.filter(({ team }) => teams.has(team));
  }

  private certified({ id }: Person, { certification }: Requirement, supposed: Supposed): HolderSpan[] {
    return (this.holdings(id, supposed).get(certification ?? "") ?? []).map(({ from, to, by }) => ({
      person: id,
      from,
      to,
      certificate: by.training === null ? by.id : null,
      training: by.training,
    }));
  }

  private able({ id, startDate }: Person, { skill, level }: Requirement): HolderSpan[] {
    if (skill === null || level === null) return [];
    const own = this.portfolio.personSkills.get(`${id}/${skill}`);
    if ((givenLevel(own) ?? -1) >= level)
      return [{ person: id, from: startDate ?? longAgo, to: null, certificate: null, training: null }];
    const from = this.learned(id, skill, level);
    return from === null
      ? []
      : [{ person: id, from: from.day, to: null, certificate: null, training: from.training }];
  }

  /** The first course from today on after which somebody can do it. */
  private learned(person: string, skill: string, level: number): { day: Day; training: string } | null {
    let first: { day: Day; training: string } | null = null;
    for (const training of this.portfolio.facts.trainings.values()) {
      if (training.skill !== skill || (training.level ?? -1) < level || training.status === "cancelled")
        continue;
      const day = training.date === null ? null : dayOf(training.date, this.schedule);
      if (day === null || day < this.today || !training.people.includes(person)) continue;
      if (first === null || day < first.day) first = { day, training: training.id };
    }
    return first;
  }
}

// Before everything that is planned.
const longAgo = -100_000 as Day;

/** Whether somebody is in a role, named by its id or its name. */
export function inRole(role: string, { roles }: Pick<Portfolio, "roles">): (person: Person) => boolean {
  const find = roleFinder(roles);
  const wanted = find(role)?.id ?? role;
  return (person) => (find(person.role)?.id ?? person.role) === wanted;
}

/** A team and all below it. */
export function teamsBelow(team: string, { teams }: Pick<Portfolio, "teams">): ReadonlySet<string> {
  const below = new Set([team]);
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const { id, parent } of teams.values()) if (parent !== null && below.has(parent)) below.add(id);
  }
  return below;
}
