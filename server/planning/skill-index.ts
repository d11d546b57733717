import type { Level, PersonSkill } from "./skill";
import type { Role } from "./role";

/** Entries by person and by skill. */
export interface SkillIndex {
  readonly byPerson: ReadonlyMap<string, ReadonlyMap<string, PersonSkill>>;
  readonly bySkill: ReadonlyMap<string, readonly PersonSkill[]>;
}

const indices = new WeakMap<ReadonlyMap<string, PersonSkill>, SkillIndex>();

/** What everybody can do, to be looked up by person or by skill; made once for each state of the entries. */
export function skillIndex(entries: ReadonlyMap<string, PersonSkill>): SkillIndex {
  const known = indices.get(entries);
  if (known) return known;
  const byPerson = new Map<string, Map<string, PersonSkill>>();
  const bySkill = new Map<string, PersonSkill[]>();
  for (const entry of entries.values()) {
    const own = byPerson.get(entry.person);
    if (own) own.set(entry.skill, entry);
    else byPerson.set(entry.person, new Map([[entry.skill, entry]]));
    const others = bySkill.get(entry.skill);
    if (others) others.push(entry);
    else bySkill.set(entry.skill, [entry]);
  }
  const index = { byPerson, bySkill };
  indices.set(entries, index);
  return index;
}

/** The entry of one person and one skill. */
export const entryIn = ({ byPerson }: SkillIndex, person: string, skill: string): PersonSkill | undefined =>
  byPerson.get(person)?.get(skill);

const requirements = new WeakMap<Role, ReadonlyMap<string, Level>>();
const nothing: ReadonlyMap<string, Level> = new Map();

/** The levels a role asks for, by skill; where it names one twice the higher counts. A missing role asks for nothing. */
export function requiredBy(role: Role | null): ReadonlyMap<string, Level> {
  if (role === null) return nothing;
  const known = requirements.get(role);
  if (known) return known;
  const levels = new Map<string, Level>();
  for (const { skill, level } of role.skills) if (level > (levels.get(skill) ?? 0)) levels.set(skill, level);
  requirements.set(role, levels);
  return levels;
}
