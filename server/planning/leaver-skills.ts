import type { Day } from "./day";
import type { Person } from "./facts";
import { isHere } from "./presence";
import type { Portfolio } from "./portfolio";
import type { Level, Skill } from "./skill";
import { skillIndex } from "./skill-index";
import { alone, levelOf } from "./skill-level";

/** Somebody who could learn what is lost, with the level they have. */
export interface Learner {
  readonly person: Person;
  readonly level: Level;
}

/** A skill that fewer than two people can be left alone with once somebody has left. */
export interface LostSkill {
  readonly skill: Skill;
  readonly level: Level;
  readonly specialist: boolean;
  /** Others who can be left alone with it. */
  readonly others: number;
  /** Those who come closest, of the same team first. */
  readonly learners: readonly Learner[];
}

const mostLearners = 3;

/** What one person can be left alone with and at most one other can, what nobody else can first. */
export function lostSkills(portfolio: Portfolio, leaver: Person, lastDay: Day): LostSkill[] {
  const { personSkills, skills, people } = portfolio;
  const { byPerson, bySkill } = skillIndex(personSkills);
  const lost = [...(byPerson.get(leaver.id)?.values() ?? [])].flatMap((own) => {
    const [level, skill] = [levelOf(own), skills.get(own.skill)];
    if (level === null || level < alone || !skill) return [];
    const staying = (bySkill.get(own.skill) ?? []).flatMap((entry): Learner[] => {
      const [person, their] = [people.get(entry.person), levelOf(entry)];
      return person && their !== null && person.id !== leaver.id && isHere(person, lastDay)
        ? [{ person, level: their }]
        : [];
    });
    const others = staying.filter((one) => one.level >= alone).length;
    if (others > 1) return [];
    return [{ skill, level, specialist: own.specialist, others, learners: closest(staying, leaver) }];
  });
  return lost.sort(
    (a, b) => a.others - b.others || b.level - a.level || (a.skill.name < b.skill.name ? -1 : 1),
  );
}

const closest = (staying: readonly Learner[], { team }: Person): Learner[] =>
  staying
    .filter(({ level }) => level < alone && level > 0)
    .sort(
      (a, b) =>
        b.level - a.level ||
        Number(b.person.team === team) - Number(a.person.team === team) ||
        (a.person.name < b.person.name ? -1 : 1),
    )
    .slice(0, mostLearners);
