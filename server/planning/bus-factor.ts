import { type SkillCoverage, atLeast, skillCoverage } from "./coverage";
import { type Day, lastDayOf, monthOf } from "./day";
import type { Person } from "./facts";
import { addToMonth, type Month } from "./month";
import type { Portfolio } from "./portfolio";
import { isHere } from "./presence";
import type { Level } from "./skill";

/** A technology, a service or a single skill, and who carries it. */
export interface Carried {
  readonly kind: "technology" | "service" | "skill";
  readonly name: string;
  /** A skill's id; the name of a technology or service. */
  readonly id: string;
  readonly skills: readonly SkillCoverage[];
  /** People who have at least one of its skills at the level. */
  readonly people: readonly Person[];
  /** How many must leave until one of its skills is known by nobody: the holders of its weakest skill. */
  readonly busFactor: number;
  readonly weakest: readonly SkillCoverage[];
}

function carriedOf(
  kind: Carried["kind"],
  id: string,
  name: string,
  skills: readonly SkillCoverage[],
): Carried {
  const people = new Map(skills.flatMap(({ holders }) => holders.map(({ person }) => [person.id, person])));
  const busFactor = Math.min(...skills.map(({ holders }) => holders.length));
  const weakest = skills.filter(({ holders }) => holders.length === busFactor);
  return { kind, id, name, skills, people: [...people.values()], busFactor, weakest };
}

function groupedBy(kind: "technology" | "service", coverage: readonly SkillCoverage[]): Carried[] {
  const groups = new Map<string, SkillCoverage[]>();
  for (const one of coverage) {
    const name = one.skill[kind];
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups].map(([name, skills]) => carriedOf(kind, name, name, skills));
}

/** Whether anybody has it, or somebody asks for it: a catalogue names much that nobody misses. */
const matters = ({ holders, asked, needs, skill }: SkillCoverage): boolean =>
  holders.length > 0 || asked > 0 || needs.length > 0 || skill.service !== null;

/** Who carries what on a day, those carried by the fewest first: technologies, services and single skills. */
export function carriers(
  portfolio: Portfolio,
  kind: Carried["kind"],
  question: { readonly level: Level; readonly day: Day },
): Carried[] {
  const coverage = skillCoverage(portfolio, question).filter(matters);
  const carried =
    kind === "skill"
      ? coverage.map((one) => carriedOf("skill", one.skill.id, one.skill.name, [one]))
      : groupedBy(kind, coverage);
  return carried.sort((a, b) => a.busFactor - b.busFactor || (a.name < b.name ? -1 : 1));
}

interface Ahead {
  readonly level: Level;
  readonly day: Day;
  /** The month of `day` included. */
  readonly months: number;
}

/** The days months are looked at on: the first on the day itself, the others on their last. */
const daysOf = ({ day, months }: Ahead): Day[] =>
  Array.from({ length: months }, (_, i) => (i === 0 ? day : lastDayOf(addToMonth(monthOf(day), i))));

/** How many hold each skill at a level, month by month: on its last day, in the first month on `day` itself. */
export function holdersByMonth(
  { people, personSkills }: Pick<Portfolio, "people" | "personSkills">,
  ahead: Ahead,
): ReadonlyMap<string, readonly number[]> {
  const days = daysOf(ahead);
  const counts = new Map<string, number[]>();
  const presence = new Map<string, readonly boolean[]>();
  for (const { person: id, skill } of atLeast(personSkills, ahead.level)) {
    const person = people.get(id);
    if (!person) continue;
    const here = presence.get(id) ?? days.map((one) => isHere(person, one));
    presence.set(id, here);
    const count = counts.get(skill) ?? days.map(() => 0);
    counts.set(skill, count);
    here.forEach((is, i) => {
      if (is) count[i] = (count[i] ?? 0) + 1;
    });
  }
  return counts;
}

/** A skill that loses holders because somebody leaves. */
export interface Loss {
  readonly month: Month;
  readonly skill: string;
  readonly left: number;
  readonly leavers: readonly Person[];
}

/** In which month which skill falls to one holder or none because people leave, the next first. */
export function losses(portfolio: Pick<Portfolio, "people" | "personSkills">, ahead: Ahead): Loss[] {
  const days = daysOf(ahead);
  const { people, personSkills } = portfolio;
  const entries = atLeast(personSkills, ahead.level);
  const leavers = (skill: string, before: Day, after: Day): Person[] =>
    entries.flatMap((entry) => {
      const person = entry.skill === skill ? people.get(entry.person) : undefined;
      return person && isHere(person, before) && !isHere(person, after) ? [person] : [];
    });
  const found: Loss[] = [];
  for (const [skill, count] of holdersByMonth(portfolio, ahead))
    days.forEach((day, i) => {
      const [before, left = 0, previous] = [count[i - 1], count[i], days[i - 1]];
      if (before === undefined || previous === undefined || left >= before || left > 1) return;
      found.push({ month: monthOf(day), skill, left, leavers: leavers(skill, previous, day) });
    });
  return found.sort((a, b) => a.month - b.month || a.left - b.left || (a.skill < b.skill ? -1 : 1));
}
