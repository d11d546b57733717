import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import { holdersOf, skillCoverage } from "../planning/coverage";
import type { Day } from "../planning/day";
import { personFinder } from "../planning/person";
import type { Portfolio } from "../planning/portfolio";
import { requiredBy, skillIndex } from "../planning/skill-index";
import { alone, knownAs, levelOf } from "../planning/skill-level";
import type { Level } from "../planning/skill";
import { loadLaid } from "../portfolio/laid";
import { capacityFrom, capacityRows } from "./capacity-map";
import { currentDay } from "../today";

/** The catalogue with how well each skill is covered today. */
export async function skillRows(viewer: Viewer, today: Day = currentDay()) {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  return {
    today,
    rows: skillCoverage(portfolio, { level: alone, day: today }).map(({ skill, holders, asked, below }) => {
      const { version: _, ...entry } = skill;
      const entries = skillIndex(portfolio.personSkills).bySkill.get(skill.id) ?? [];
      return { ...entry, holders: holders.length, known: entries.length, ...{ asked, below } };
    }),
  };
}

/** One skill with everybody who has any of it, and the roles that ask for it. */
export async function skillPage(id: string, viewer: Viewer, today: Day = currentDay()) {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  const skill = portfolio.skills.get(id);
  if (!skill) throw new Refusal("not-found", `There is no skill ${id}.`);
  const find = personFinder(portfolio.people);
  const index = skillIndex(portfolio.personSkills);
  return {
    skill: {
      id,
      name: skill.name,
      family: skill.family,
      technology: skill.technology,
      service: skill.service,
    },
    today,
    people: holdersOf(portfolio, id, { level: 0, day: today }).map(({ person, level, specialist }) => {
      const entry = index.byPerson.get(person.id)?.get(id);
      const by = entry?.verifiedBy ?? null;
      return {
        id: person.id,
        name: person.name,
        team: portfolio.teams.get(person.team)?.name ?? person.team,
        ...{ level, specialist, known: knownAs(entry) },
        verifiedBy: by === null ? null : (find(by)?.name ?? by),
        verifiedOn: entry?.verifiedOn ?? null,
      };
    }),
    roles: [...portfolio.roles.values()].flatMap((role) => {
      const level = requiredBy(role).get(id);
      return level === undefined ? [] : [{ id: role.id, name: role.name, level }];
    }),
  };
}

/** How many months are looked ahead for time that is free. */
const monthsAhead = 3;

/** Days of full-time people each team has left in the next months, over all of them; negative: more work than people. */
function freeDays(portfolio: Portfolio, today: Day): ReadonlyMap<string, number> {
  const rows = capacityRows("team", capacityFrom(portfolio, today, monthsAhead), () => true);
  const minutesADay = 480;
  return new Map(
    rows.map(({ key, free }) => [key, Math.round(free.reduce((all, one) => all + one, 0) / minutesADay)]),
  );
}

/** Who can do what a text names, at a level or above: the skills it finds, and people with how many of them they have. */
export async function whoCan(
  { text, level }: { readonly text: string; readonly level: Level },
  viewer: Viewer,
  today: Day = currentDay(),
) {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  const wanted = text.trim().toLowerCase();
  const skills = [...portfolio.skills.values()].filter(({ name, id, technology, service, family }) =>
    [name, id, technology, service, family].some(
      (one) => wanted !== "" && one?.toLowerCase().includes(wanted),
    ),
  );
  const index = skillIndex(portfolio.personSkills);
  const people = new Map<string, ReturnType<typeof found>[]>();
  const found = (person: string, skill: (typeof skills)[number]) => {
    const entry = index.byPerson.get(person)?.get(skill.id);
    return {
      ...{ id: skill.id, name: skill.name, level: levelOf(entry), known: knownAs(entry) },
      specialist: entry?.specialist ?? false,
    };
  };
  for (const skill of skills)
    for (const { person } of holdersOf(portfolio, skill.id, { level, day: today }))
      people.set(person.id, [...(people.get(person.id) ?? []), found(person.id, skill)]);
  const free = people.size === 0 ? null : freeDays(portfolio, today);
  return {
    today,
    monthsAhead,
    skills: skills.map(({ id, name, family }) => ({ id, name, family })),
    people: [...people]
      .flatMap(([id, having]) => {
        const person = portfolio.people.get(id);
        return person
          ? [
              {
                id,
                name: person.name,
                team: portfolio.teams.get(person.team)?.name ?? person.team,
                /** Null: the team has no seats to count. */
                freeDays: free?.get(person.team) ?? null,
                endDate: person.endDate,
                having,
              },
            ]
          : [];
      })
      .sort((a, b) => b.having.length - a.having.length || (a.name < b.name ? -1 : 1)),
  };
}
