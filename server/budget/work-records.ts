import { ownTeams } from "../access/own-teams";
import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { presences, rotaCover } from "../planning/rota-cover";
import type { Day } from "../planning/day";
import { contactsOf } from "../planning/demand";
import type { Team } from "../planning/facts";
import { personFinder } from "../planning/person";
import type { Portfolio } from "../planning/portfolio";
import type { Absence, Rota, RunWork, SupportDemand, Task, WorkingCalendar } from "../planning/work-records";
import { loadLaid } from "../portfolio/laid";
import { currentDay } from "../today";
import { askCapacity } from "./capacity-map";

const seenBy = (viewer: Viewer) => loadLaid(viewer.scenario, may(viewer, "see-salaries"));
const teamName = (teams: ReadonlyMap<string, Team>, id: string): string => teams.get(id)?.name || id;
const ownOf = (viewer: Viewer, { teams }: Portfolio) => [...ownTeams(viewer, [...teams.values()])];

/** An absence as a list shows it; why is no part of it. */
export interface AbsenceRow extends Omit<Absence, "version"> {
  readonly personName: string;
  readonly team: string;
  readonly teamName: string;
  readonly state: "now" | "coming" | "over";
}

/** Who is away when. */
export async function absenceRows(viewer: Viewer, today: Day = currentDay()) {
  const portfolio = await seenBy(viewer);
  const { people, teams, absences } = portfolio;
  const rows = [...absences.values()].map(({ version: _, ...absence }): AbsenceRow => {
    const person = people.get(absence.person);
    return {
      ...absence,
      personName: person?.name ?? absence.person,
      team: person?.team ?? "",
      teamName: person ? teamName(teams, person.team) : "",
      state: absence.from > today ? "coming" : absence.to < today ? "over" : "now",
    };
  });
  return { rows, ownTeams: ownOf(viewer, portfolio), today };
}

/** Working calendars, and how many work by each. */
export async function calendarRows(viewer: Viewer) {
  const { workingCalendars, people } = await seenBy(viewer);
  const count = new Map<string, number>();
  for (const { location } of people.values())
    if (location !== null) count.set(location.toLowerCase(), (count.get(location.toLowerCase()) ?? 0) + 1);
  const rows = [...workingCalendars.values()].map(({ version: _, ...calendar }: WorkingCalendar) => ({
    ...calendar,
    people: [calendar.id, calendar.name, calendar.country ?? ""]
      .filter((text, at, all) => text !== "" && all.indexOf(text) === at)
      .reduce((sum, text) => sum + (count.get(text.toLowerCase()) ?? 0), 0),
  }));
  return { rows };
}

/** Support demand and run work, with their teams. */
export async function workRows(viewer: Viewer) {
  const portfolio = await seenBy(viewer);
  const { teams, supportDemand, runWork } = portfolio;
  return {
    support: [...supportDemand.values()].map((record: SupportDemand) => ({
      id: record.id,
      team: record.team,
      teamName: teamName(teams, record.team),
      tier: record.tier,
      month: record.month,
      contacts: contactsOf(record),
      minutesPerContact: record.minutesPerContact,
      hours: (contactsOf(record) * Number(record.minutesPerContact)) / 60,
    })),
    run: [...runWork.values()].map(({ version: _, ...work }: RunWork) => ({
      ...work,
      teamName: teamName(teams, work.team),
    })),
    ownTeams: ownOf(viewer, portfolio),
  };
}

/** Tasks, with who does them. */
export async function taskRows(viewer: Viewer, today: Day = currentDay()) {
  const portfolio = await seenBy(viewer);
  const find = personFinder(portfolio.people);
  const rows = [...portfolio.tasks.values()].map(({ version: _, ...task }: Task) => ({
    ...task,
    assigneeName: find(task.assignee)?.name ?? task.assignee,
    teamName: task.team === null ? null : teamName(portfolio.teams, task.team),
    state:
      task.doneOn !== null ? ("done" as const) : task.due < today ? ("late" as const) : ("open" as const),
  }));
  return { rows, ownTeams: ownOf(viewer, portfolio), today };
}

/** What can be asked for in work and assumptions: teams, roles, skills, people, and lines of support. */
export async function workChoices(viewer: Viewer) {
  const { teams, roles, skills, people, supportDemand, facts } = await seenBy(viewer);
  const used = [...facts.positions.values(), ...people.values()].flatMap(({ role }) =>
    role === null || roles.has(role) ? [] : [role],
  );
  const lines = [...supportDemand.values()].flatMap(({ team, tier }) =>
    tier === null ? [] : [`${team}/${tier}`],
  );
  return {
    teams: named([...teams.values()].map(({ id, name }) => ({ id, name: name || id }))),
    roles: named([
      ...[...roles.values()].map(({ id, name }) => ({ id, name })),
      ...[...new Set(used)].map((name) => ({ id: name, name })),
    ]),
    skills: named([...skills.values()].map(({ id, name }) => ({ id, name }))),
    people: named([...people.values()].map(({ id, name }) => ({ id, name }))),
    lines: named([
      ...[...teams.values()].map(({ id, name }) => ({ id, name: name || id })),
      ...[...new Set(lines)].map((id) => ({ id, name: lineName(id, teams) })),
    ]),
  };
}

function lineName(id: string, teams: ReadonlyMap<string, Team>): string {
  const at = id.lastIndexOf("/");
  return `${teamName(teams, id.slice(0, at))}, ${id.slice(at + 1)}`;
}

const named = (choices: { readonly id: string; readonly name: string }[]) =>
  choices.sort((a, b) => a.name.localeCompare(b.name));

/** Rotas with their weeks, and how much each is on call. Allowances only for those who may see single salaries. */
export async function rotaRows(weeks: number, viewer: Viewer, now?: Day) {
  const { portfolio, capacity, today } = await askCapacity(viewer, 18, now);
  const people = presences(capacity.suppliers);
  return {
    rotas: [...portfolio.rotas.values()].map((rota) =>
      rotaRow(rota, rotaCover(rota, people, today, weeks), portfolio, viewer),
    ),
    ownTeams: ownOf(viewer, portfolio),
    today,
  };
}

function rotaRow(
  { version: _, ...rota }: Rota,
  { weeks, load }: ReturnType<typeof rotaCover>,
  { people, teams, facts }: Portfolio,
  viewer: Viewer,
) {
  const nameOf = (id: string) => people.get(id)?.name ?? id;
  const find = personFinder(people);
  const allowance = (id: string): readonly string[] =>
    [...facts.positions.values()].flatMap(({ person, allowancePerMonth, currency }) =>
      find(person)?.id === id && Number(allowancePerMonth) > 0 ? [`${allowancePerMonth} ${currency}`] : [],
    );
  return {
    ...rota,
    teamName: teamName(teams, rota.team),
    weeks: weeks.map(({ missing, ...week }) => ({
      ...week,
      missing: missing.map(({ person, why }) => ({ person, name: nameOf(person), why })),
    })),
    load: load.map((one) => ({
      ...one,
      name: nameOf(one.person),
      allowance: may(viewer, "see-salaries") ? allowance(one.person) : null,
    })),
  };
}
