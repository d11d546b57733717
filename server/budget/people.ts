import { ownTeams } from "../access/own-teams";
import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { Day } from "../planning/day";
import type { Person } from "../planning/facts";
import { levelOfPerson } from "../planning/org-tree";
import { personFinder } from "../planning/person";
import type { Portfolio } from "../planning/portfolio";
import type { RoleLevel } from "../planning/role";
import { roleFinder } from "../planning/role-finder";
import type { Position } from "../planning/sources/position";
import { loadLaid } from "../portfolio/laid";
import { currentDay } from "../today";

/** Somebody as a list shows them: nothing of it is money. */
export interface PersonRow extends Omit<Person, "version"> {
  readonly teamName: string;
  readonly managerName: string | null;
  readonly mentorName: string | null;
  /** What their role is called; what they call it where it is none of the catalogue. */
  readonly roleName: string | null;
  readonly level: RoleLevel | null;
  readonly state: "here" | "coming" | "left";
  /** The seats they fill. */
  readonly seats: readonly { readonly id: string; readonly title: string }[];
}

/** All who work here, and the teams whose people the viewer leads. */
export async function peopleRows(viewer: Viewer, today: Day = currentDay()) {
  const portfolio = await seenBy(viewer);
  const seats = seatsByPerson(portfolio);
  return {
    rows: [...portfolio.people.values()].map((person) => personRow(person, portfolio, seats, today)),
    /** The viewer's own teams and those below them. */
    ownTeams: [...ownTeams(viewer, [...portfolio.teams.values()])],
    today,
  };
}

/** Somebody with those who report to them. */
export async function personPage(id: string, viewer: Viewer, today: Day = currentDay()) {
  const portfolio = await seenBy(viewer);
  const person = portfolio.people.get(id);
  if (!person) throw new Refusal("not-found", `There is no person ${id}.`);
  const reports = [...portfolio.people.values()].filter(({ manager }) => manager === id);
  return {
    row: personRow(person, portfolio, seatsByPerson(portfolio), today),
    reports: reports.map(({ id: report, name }) => ({ id: report, name })),
    mentees: [...portfolio.people.values()]
      .filter(({ mentor }) => mentor === id)
      .map(({ id: mentee, name }) => ({ id: mentee, name })),
    today,
  };
}

const seenBy = (viewer: Viewer) => loadLaid(viewer.scenario, may(viewer, "see-salaries"));

type Seats = ReadonlyMap<string, readonly Position[]>;

function seatsByPerson({ people, facts }: Portfolio): Seats {
  const find = personFinder(people);
  const seats = new Map<string, Position[]>();
  for (const position of facts.positions.values()) {
    const person = find(position.person);
    if (person) seats.set(person.id, [...(seats.get(person.id) ?? []), position]);
  }
  return seats;
}

function personRow(
  { version: _, ...person }: Person,
  { people, teams, roles }: Portfolio,
  seats: Seats,
  today: Day,
): PersonRow {
  return {
    ...person,
    teamName: teams.get(person.team)?.name || person.team,
    managerName: person.manager && (people.get(person.manager)?.name ?? person.manager),
    mentorName: person.mentor && (people.get(person.mentor)?.name ?? person.mentor),
    roleName: roleFinder(roles)(person.role)?.name ?? person.role,
    level: levelOfPerson(person, { roles }),
    state: stateOf(person, today),
    seats: (seats.get(person.id) ?? []).map(({ id, title }) => ({ id, title: title || id })),
  };
}

function stateOf(
  { startDate, endDate }: Pick<Person, "startDate" | "endDate">,
  today: Day,
): PersonRow["state"] {
  if (startDate !== null && startDate > today) return "coming";
  return endDate !== null && endDate < today ? "left" : "here";
}
