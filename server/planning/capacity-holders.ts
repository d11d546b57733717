import type { Crew, Member } from "./capacity-crews";
import type { PersonSkill } from "./skill";
import { skillIndex } from "./skill-index";
import { givenLevel } from "./skill-level";

/** Those who can do a skill at a level, by their crew. */
export type Holders = (skill: string, level: number) => ReadonlyMap<Crew, readonly Member[]>;

const nobody: ReadonlyMap<Crew, readonly Member[]> = new Map();

/** Finds who can do something; each skill and level is looked up once. Only levels somebody else gave count. */
export function holdersIn(crews: readonly Crew[], entries: ReadonlyMap<string, PersonSkill>): Holders {
  const { bySkill } = skillIndex(entries);
  const seats = new Map<string, { crew: Crew; member: Member }[]>();
  for (const crew of crews)
    for (const member of crew.members) {
      const { person } = member.supplier;
      if (person) seats.set(person.id, [...(seats.get(person.id) ?? []), { crew, member }]);
    }
  const known = new Map<string, ReadonlyMap<Crew, readonly Member[]>>();
  return (skill, level) => {
    const key = `${skill}/${level}`;
    const found = known.get(key) ?? lookUp(bySkill.get(skill) ?? [], level, seats);
    known.set(key, found);
    return found;
  };
}

function lookUp(
  entries: readonly PersonSkill[],
  level: number,
  seats: ReadonlyMap<string, readonly { crew: Crew; member: Member }[]>,
): ReadonlyMap<Crew, readonly Member[]> {
  if (entries.length === 0) return nobody;
  const able = new Map<Crew, Member[]>();
  for (const entry of entries) {
    if ((givenLevel(entry) ?? 0) < level) continue;
    for (const { crew, member } of seats.get(entry.person) ?? []) {
      const known = able.get(crew);
      if (known) known.push(member);
      else able.set(crew, [member]);
    }
  }
  return able;
}
