import type { Day } from "./day";
import type { Portfolio } from "./portfolio";
import { isHere } from "./presence";
import { skillIndex } from "./skill-index";
import { alone, levelOf } from "./skill-level";

/** One team and one family of skills. */
export interface Heat {
  readonly team: string;
  readonly family: string;
  /** People of the team with at least one known level in the family. */
  readonly people: number;
  /** How many of them can be left alone with one of its skills. */
  readonly holders: number;
  /** The mean of each person's best level in the family; null: nobody of the team has one. */
  readonly mean: number | null;
}

/** Teams × families: how well a team can do what a family names, by the best level of each of its people who know any of it. */
export function skillHeat({ people, skills, personSkills }: Portfolio, day: Day): Heat[] {
  const { byPerson } = skillIndex(personSkills);
  const sums = new Map<string, { team: string; family: string; best: number[] }>();
  for (const person of people.values()) {
    if (!isHere(person, day)) continue;
    const best = new Map<string, number>();
    for (const [id, entry] of byPerson.get(person.id) ?? []) {
      const family = skills.get(id)?.family;
      const level = levelOf(entry);
      if (family === undefined || level === null || level === 0) continue;
      best.set(family, Math.max(level, best.get(family) ?? 0));
    }
    for (const [family, level] of best) {
      const key = JSON.stringify([person.team, family]);
      const sum = sums.get(key) ?? { team: person.team, family, best: [] };
      sums.set(key, sum);
      sum.best.push(level);
    }
  }
  return [...sums.values()].map(({ team, family, best }) => ({
    ...{ team, family, people: best.length },
    holders: best.filter((level) => level >= alone).length,
    mean: best.length === 0 ? null : best.reduce((all, level) => all + level, 0) / best.length,
  }));
}
