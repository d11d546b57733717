import { addDays } from "./day";
import { decimal } from "./decimal";
import type { Person, Team } from "./facts";
import type { Portfolio } from "./portfolio";
import { referenceOrganisation, referenceToday } from "./reference-organisation";
import type { Role } from "./role";
import type { PersonSkill, Skill } from "./skill";
import { blankEntry, isLevel, personSkillId } from "./skill-level";

interface Size {
  readonly people: number;
  readonly skills: number;
  readonly entries: number;
}

const families = 14;
const technologies = 60;
const skillsOfRole = 9;
const roleCount = 40;
const teamCount = 120;

const numbered = <Item>(count: number, make: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n));

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

const skillOf = (n: number): Skill => ({
  ...{ id: `skill-${n}`, version: 1, name: `Skill ${n}`, family: `Family ${n % families}` },
  ...{ technology: `Technology ${n % technologies}`, service: null },
});

const roleOf = (n: number, skills: number): Role => ({
  ...{ id: `role-${n}`, version: 1, name: `Role ${n}`, family: null, level: null },
  next: n + 1 < roleCount ? `role-${n + 1}` : null,
  skills: numbered(skillsOfRole, (i) => ({
    skill: `skill-${(n * 7 + i * 3) % skills}`,
    level: ((i % 3) + 2) as 2 | 3 | 4,
  })),
  ...{
    certifications: [],
    induction: [],
    equipmentCost: decimal(0),
    seatCostPerMonth: decimal(0),
    currency: "GBP",
  },
});

const teamOf = (n: number): Team => ({
  ...{ id: `team-${n}`, version: 1, name: `Team ${n}`, head: null },
  parent: n === 0 ? null : `team-${Math.floor((n - 1) / 6)}`,
});

const personOf = (n: number): Person => ({
  ...{ id: `H-${n}`, version: 1, name: `Person ${(n * 7919) % 100_003}`, email: null },
  ...{ team: `team-${n % teamCount}`, role: `role-${n % roleCount}`, supportTier: null, manager: null },
  ...{ location: null, kind: "employee", mentor: null },
  startDate: addDays(referenceToday, -((n * 37) % 3_000)),
  endDate: n % 23 === 0 ? addDays(referenceToday, (n * 11) % 500) : null,
});

/** The n-th entry: people in turn, each with skills around those of their role. */
function entryOf(n: number, { people, skills }: Size): PersonSkill {
  const person = n % people;
  const round = Math.floor(n / people);
  const skill = `skill-${((person % roleCount) * 7 + round * 3) % skills}`;
  const level = (n * 31 + round) % 5;
  const isSelf = n % 10 === 0;
  return {
    ...{ ...blankEntry(`H-${person}`, skill), version: 1, id: personSkillId(`H-${person}`, skill) },
    level: isSelf || !isLevel(level) ? null : level,
    selfLevel: isSelf && isLevel(level) ? level : null,
  };
}

/** A large organisation as people and skills see it: always the same, of the asked size. */
export function manySkills(size: Size): Portfolio {
  return {
    ...referenceOrganisation("S"),
    teams: byId(numbered(teamCount, teamOf)),
    people: byId(numbered(size.people, personOf)),
    roles: byId(numbered(roleCount, (n) => roleOf(n, size.skills))),
    skills: byId(numbered(size.skills, skillOf)),
    personSkills: byId(numbered(size.entries, (n) => entryOf(n, size))),
  };
}
