import type { Requirement } from "./certification";
import type { Day } from "./day";
import type { Person } from "./facts";
import type { Portfolio } from "./portfolio";
import { isHere } from "./presence";
import { roleFinder } from "./role-finder";
import type { Level, PersonSkill, Skill } from "./skill";
import { requiredBy, skillIndex } from "./skill-index";
import { alone, givenLevel, levelOf } from "./skill-level";

/** Somebody who has a skill at the level that is asked for. */
export interface Holder {
  readonly person: Person;
  readonly level: Level;
  /** Said by somebody else than the person. */
  readonly given: boolean;
  readonly specialist: boolean;
}

/** Somebody asks for so many holders of a skill at a level. */
export interface Need {
  readonly requirement: Requirement;
  readonly level: Level;
  readonly holders: number;
  /** How many there are among those who count: of the team or role, or all. */
  readonly there: number;
}

/** How well one skill is covered on a day. */
export interface SkillCoverage {
  readonly skill: Skill;
  /** At the level or above; the highest level first. */
  readonly holders: readonly Holder[];
  /** How many of them only say so themselves. */
  readonly selfOnly: number;
  /** People whose role asks for it, and how many of them are below. */
  readonly asked: number;
  readonly below: number;
  readonly needs: readonly Need[];
}

const levelAt = (value: number | null): Level => (value === 1 || value === 2 || value === 4 ? value : alone);

/** Who has a skill at a level or above on a day. */
export function holdersOf(
  { people, personSkills }: Pick<Portfolio, "people" | "personSkills">,
  skill: string,
  { level, day }: { readonly level: Level; readonly day: Day },
): Holder[] {
  const holders = (skillIndex(personSkills).bySkill.get(skill) ?? []).flatMap((entry): Holder[] => {
    const person = people.get(entry.person);
    const has = levelOf(entry);
    if (!person || has === null || has < level || !isHere(person, day)) return [];
    return [{ person, level: has, given: givenLevel(entry) !== null, specialist: entry.specialist }];
  });
  return holders.sort(
    (a, b) =>
      b.level - a.level || (a.person.name < b.person.name ? -1 : a.person.name > b.person.name ? 1 : 0),
  );
}

const inForce = ({ from, to }: Requirement, day: Day): boolean =>
  (from === null || from <= day) && (to === null || to >= day);

/** Whether somebody counts for a requirement: of a team those in it and below, of a role those in it, of anything else all. */
export function countsFor(
  portfolio: Portfolio,
  { subject, subjectId }: Requirement,
): (person: Person) => boolean {
  if (subject === "role") {
    const find = roleFinder(portfolio.roles);
    const wanted = find(subjectId)?.id ?? subjectId;
    return ({ role }) => (find(role)?.id ?? role) === wanted;
  }
  if (subject !== "team") return () => true;
  const parents = new Map([...portfolio.teams.values()].map(({ id, parent }) => [id, parent]));
  return ({ team }) => {
    const way = new Set<string>();
    for (let at: string | null = team; at !== null && !way.has(at); at = parents.get(at) ?? null) {
      if (at === subjectId) return true;
      way.add(at);
    }
    return false;
  };
}

function needsOf(portfolio: Portfolio, skill: string, day: Day): Need[] {
  const needs: Need[] = [];
  for (const requirement of portfolio.requirements.values()) {
    if (requirement.skill !== skill || !inForce(requirement, day)) continue;
    const level = levelAt(requirement.level);
    const counts = countsFor(portfolio, requirement);
    const there = holdersOf(portfolio, skill, { level, day }).filter(({ person }) => counts(person)).length;
    needs.push({ requirement, level, holders: requirement.holders, there });
  }
  return needs;
}

/** How many of those here on a day are asked for each skill by their roles, and how many are below. */
function askedOf(portfolio: Portfolio, day: Day): ReadonlyMap<string, { asked: number; below: number }> {
  const find = roleFinder(portfolio.roles);
  const { byPerson } = skillIndex(portfolio.personSkills);
  const sums = new Map<string, { asked: number; below: number }>();
  for (const person of portfolio.people.values()) {
    if (!isHere(person, day)) continue;
    const own = byPerson.get(person.id);
    for (const [skill, level] of requiredBy(find(person.role))) {
      const sum = sums.get(skill) ?? { asked: 0, below: 0 };
      sums.set(skill, sum);
      sum.asked++;
      if ((levelOf(own?.get(skill)) ?? 0) < level) sum.below++;
    }
  }
  return sums;
}

/**
 * Every skill of the catalogue with those who have it at a level on a day, what roles and requirements ask for, and who only says so.
 * A level nobody else gave counts, and is told apart.
 */
export function skillCoverage(
  portfolio: Portfolio,
  question: { readonly level: Level; readonly day: Day },
): SkillCoverage[] {
  const asked = askedOf(portfolio, question.day);
  return [...portfolio.skills.values()].map((skill) => {
    const holders = holdersOf(portfolio, skill.id, question);
    const { asked: many = 0, below = 0 } = asked.get(skill.id) ?? {};
    return {
      skill,
      holders,
      selfOnly: holders.filter(({ given }) => !given).length,
      ...{ asked: many, below },
      needs: needsOf(portfolio, skill.id, question.day),
    };
  });
}

/** Entries of people who are known at all: what is asked month by month looks only at them. */
export const atLeast = (entries: ReadonlyMap<string, PersonSkill>, level: Level): PersonSkill[] =>
  [...entries.values()].filter((entry) => (levelOf(entry) ?? 0) >= level);
