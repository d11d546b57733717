import type { Capacity } from "../planning/capacity";
import { rowsBy } from "../planning/capacity-rows";
import { certificateStandings } from "../planning/certificate";
import { addDays, type Day, monthOf } from "../planning/day";
import type { Person } from "../planning/facts";
import type { Month } from "../planning/month";
import type { Portfolio } from "../planning/portfolio";
import { isToCount } from "../planning/presence";
import { roleFinder } from "../planning/role-finder";
import { isGap, presences, rotaCover } from "../planning/rota-cover";
import { dayOf, schedule } from "../planning/schedule";

/** People of these teams who are here or are to come, by name. */
export const peopleIn = ({ people }: Portfolio, teams: ReadonlySet<string>, today: Day): Person[] =>
  [...people.values()]
    .filter((person) => teams.has(person.team) && isToCount(person, today))
    .sort((a, b) => a.name.localeCompare(b.name));

/** Who comes, leaves or is away within so many days. */
export function movements(
  { absences, roles }: Portfolio,
  people: readonly Person[],
  today: Day,
  days: number,
) {
  const until = addDays(today, days);
  const within = (day: Day | null): day is Day => day !== null && day >= today && day <= until;
  return people.map((person) => {
    const away = [...absences.values()]
      .filter(({ person: who, from, to }) => who === person.id && to >= today && from <= until)
      .sort((a, b) => a.from - b.from)[0];
    return {
      id: person.id,
      name: person.name,
      role: roleFinder(roles)(person.role)?.name ?? person.role,
      comes: within(person.startDate) ? person.startDate : null,
      leaves: within(person.endDate) ? person.endDate : null,
      away: away ? { from: away.from, to: away.to, sharePct: away.sharePct } : null,
    };
  });
}

/** Certificates of these people that expire soon or have expired, the earliest first. */
export function expiring({ certificates, certifications }: Portfolio, people: readonly Person[], today: Day) {
  return people
    .flatMap(({ id, name }) => {
      const own = [...certificates.values()].filter(({ person }) => person === id);
      return [...certificateStandings(own, certifications, today)].flatMap(([certificate, standing]) => {
        const { status, lastDay } = standing;
        if (lastDay === null || !["expiring", "grace", "expired"].includes(status)) return [];
        const of = certificates.get(certificate)?.certification ?? "";
        return [
          {
            id: certificate,
            person: name,
            certification: certifications.get(of)?.name ?? of,
            lastDay,
            status,
          },
        ];
      });
    })
    .sort((a, b) => a.lastDay - b.lastDay);
}

/** Months of the next three in which a team of these has more work than people. */
export function overloads(capacity: Capacity, { teams }: Portfolio, own: ReadonlySet<string>) {
  return rowsBy("team", capacity, ({ team }) => own.has(team)).flatMap(({ key, free }) =>
    capacity.months.slice(0, 3).flatMap((month, i) =>
      (free[i] ?? 0) < 0
        ? [
            {
              team: key,
              name: teams.get(key)?.name || key,
              month,
              minutes: -(free[i] ?? 0),
              fullTime: capacity.fullTime[i] ?? 0,
            },
          ]
        : [],
    ),
  );
}

/** Items of the roadmap that need these teams, or that somebody leads: when, and how many minutes of the teams they take. */
export function roadmapOf(
  capacity: Capacity,
  { facts }: Portfolio,
  own: ReadonlySet<string>,
  leads: (owner: string | null) => boolean,
) {
  const needs = new Map<string, { minutes: number; first: Month | null; last: Month | null }>();
  capacity.demands.forEach(({ cause, subject }, d) => {
    if (cause !== "project") return;
    for (const [crew, minutes] of capacity.given[d] ?? []) {
      if (!own.has(crew.team)) continue;
      minutes.forEach((some, i) => {
        const month = capacity.months[i];
        if (some === 0 || month === undefined) return;
        const known = needs.get(subject) ?? { minutes: 0, first: null, last: null };
        needs.set(subject, {
          minutes: known.minutes + some,
          first: known.first === null || month < known.first ? month : known.first,
          last: known.last === null || month > known.last ? month : known.last,
        });
      });
    }
  });
  return [...facts.initiatives.values()]
    .flatMap(({ id, title, owner, status }) => {
      const need = needs.get(`initiatives/${id}`) ?? null;
      const isOver = status === "done" || status === "stopped";
      if (need === null && (isOver || !leads(owner))) return [];
      return [{ id, title: title || id, status, isMine: leads(owner), need }];
    })
    .sort((a, b) => (a.need?.first ?? Infinity) - (b.need?.first ?? Infinity));
}

/** Weeks in which a rota of these teams has too few, of the next eight. */
export function gapsOf(capacity: Capacity, { rotas }: Portfolio, own: ReadonlySet<string>, today: Day) {
  const people = presences(capacity.suppliers);
  return [...rotas.values()]
    .filter(({ team }) => own.has(team))
    .flatMap((rota) =>
      rotaCover(rota, people, today, 8)
        .weeks.filter(isGap)
        .map(({ monday, needed, available }) => ({
          rota: rota.id,
          name: rota.name,
          monday,
          needed,
          available,
        })),
    );
}

/** Courses these people have still to take, the next first; without a day last. */
export function trainingToDo({ facts }: Portfolio, people: readonly Person[], today: Day) {
  const dates = schedule(facts.milestones);
  return [...facts.trainings.values()]
    .flatMap((training) => {
      if (training.status === "cancelled") return [];
      const done = new Set(training.completions.map(({ person }) => person));
      const who = people.filter(({ id }) => training.people.includes(id) && !done.has(id));
      if (who.length === 0) return [];
      const day = training.date === null ? null : dayOf(training.date, dates);
      return [
        {
          id: training.id,
          title: training.title || training.id,
          day,
          isLate: day !== null && day < today,
          people: who.map(({ name }) => name),
        },
      ];
    })
    .sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity));
}

/** Requests to hire that wait for this role's approval, and those of these teams that are under way. */
export function requestsOf({ requisitions, teams }: Portfolio, own: ReadonlySet<string>, role: string) {
  return [...requisitions.values()].flatMap(({ id, title, team, stage, approvals, start }) => {
    const waits =
      stage === "asked" &&
      (role === "director" || role === "finance") &&
      !approvals.some((approval) => approval.as === role);
    const isOurs = own.has(team) && stage !== "filled" && stage !== "declined";
    if (!waits && !isOurs) return [];
    return [{ id, title, team: teams.get(team)?.name || team, stage, waits, start: monthOf(start) }];
  });
}
