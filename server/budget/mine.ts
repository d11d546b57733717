import { emailOf } from "../access/own-email";
import { ownTeams } from "../access/own-teams";
import type { Viewer } from "../access/viewer";
import type { Day } from "../planning/day";
import { personFinder, spelled } from "../planning/person";
import { personByMail } from "../planning/person-by-mail";
import type { Portfolio } from "../planning/portfolio";
import { deadlinesOf } from "../planning/reminder-sources";
import { calendarsOf } from "../planning/working-days";
import { askCapacity } from "./capacity-map";
import {
  expiring,
  gapsOf,
  movements,
  overloads,
  peopleIn,
  requestsOf,
  roadmapOf,
  trainingToDo,
} from "./mine-parts";

/** Days one looks ahead for contracts and people. */
const ahead = 180;
const usualLadder: readonly number[] = [90, 60, 30, 7];

/** What needs the viewer: as a lead that of their teams, else their own. Nothing of it is money of people, or why anybody is away. */
export async function mine(viewer: Viewer, now?: Day) {
  const { portfolio, capacity, today } = await askCapacity(viewer, 18, now);
  const email = await emailOf(viewer);
  const me = personByMail(portfolio.people, email);
  const find = personFinder(portfolio.people);
  const isMe = (text: string | null): boolean =>
    text !== null &&
    ((me !== null && find(text)?.id === me.id) ||
      spelled(text) === spelled(viewer.name) ||
      (email !== null && spelled(text) === spelled(email)));
  const teams = ledTeams(viewer, portfolio, isMe);
  const people = teams.size > 0 ? peopleIn(portfolio, teams, today) : me ? [me] : [];
  return {
    /** Null: no person has the viewer's address. */
    me: me && { id: me.id, name: me.name },
    email,
    teams: [...teams].map((id) => ({ id, name: portfolio.teams.get(id)?.name || id })),
    people: movements(portfolio, people, today, ahead),
    deadlines: contractsOf(portfolio, today, isMe),
    certificates: expiring(portfolio, people, today),
    requests: requestsOf(portfolio, teams, viewer.role),
    overloads: overloads(capacity, portfolio, teams),
    roadmap: roadmapOf(capacity, portfolio, teams, isMe),
    gaps: gapsOf(capacity, portfolio, teams, today),
    training: trainingToDo(portfolio, people, today),
    tasks: tasksOf(portfolio, teams, isMe),
    /** Minutes of a working day. */
    aDay: calendarsOf(portfolio.workingCalendars, portfolio.assumptions.holidays).forAll.hours * 60,
    today,
  };
}

/** The teams somebody leads and those below them: a lead's own, and those they are the head of. */
function ledTeams(
  viewer: Viewer,
  { teams }: Portfolio,
  isMe: (text: string | null) => boolean,
): ReadonlySet<string> {
  const all = [...teams.values()];
  const headed = all.filter(({ head }) => isMe(head)).map(({ id }) => id);
  return ownTeams({ teams: [...(viewer.role === "lead" ? viewer.teams : []), ...headed] }, all);
}

/** Contracts somebody answers for, with their next day to act; those without one that is near stay out. */
const contractsOf = (portfolio: Portfolio, today: Day, isMe: (text: string | null) => boolean) =>
  deadlinesOf(portfolio, today, usualLadder)
    .filter(
      ({ subject, to, due }) => subject.startsWith("contracts/") && due - today <= ahead && to.some(isMe),
    )
    .map(({ subject, title, due, text }) => ({ subject, title, due, text }));

/** Open tasks of somebody or of their teams, the earliest first. */
const tasksOf = (
  { tasks, people }: Portfolio,
  teams: ReadonlySet<string>,
  isMe: (text: string | null) => boolean,
) =>
  [...tasks.values()]
    .filter(
      ({ doneOn, team, assignee }) =>
        doneOn === null && (isMe(assignee) || (team !== null && teams.has(team))),
    )
    .sort((a, b) => a.due - b.due)
    .map(({ id, title, due, subject, assignee }) => ({
      id,
      title,
      due,
      subject,
      assignee: personFinder(people)(assignee)?.name ?? assignee,
      isMine: isMe(assignee),
    }));
