import type { Day } from "./day";
import type { Person } from "./facts";
import type { Portfolio } from "./portfolio";
import { isToCount } from "./presence";
import { roleFinder } from "./role-finder";
import type { Level, Skill } from "./skill";
import { requiredBy, skillIndex } from "./skill-index";
import { alone, levelOf } from "./skill-level";

/** Which people and skills are looked at, and in which order. Texts are matched without regard to case. */
export interface MatrixQuestion {
  /** Null: all teams. */
  readonly teams: ReadonlySet<string> | null;
  /** A role's id or name; null: all. */
  readonly role: string | null;
  readonly family: string | null;
  /** What names, roles and teams of people contain. */
  readonly person: string;
  /** What names, technologies and services of skills contain. */
  readonly skill: string;
  /** `known`: skills that one of these people has or is asked for; `short`: those in which one of them is below. */
  readonly skills: "all" | "known" | "short";
  /** `gap`: the widest gap first. */
  readonly order: "name" | "team" | "gap";
  readonly today: Day;
}

/** Somebody with what is missing in the skills that are looked at. */
export interface MatrixRow {
  readonly person: Person;
  readonly required: ReadonlyMap<string, Level>;
  /** Levels missing, summed over skills. */
  readonly gap: number;
  /** Skills below what the role asks for, and how many of them nobody has said anything about. */
  readonly short: number;
  readonly unknown: number;
}

export interface MatrixColumn {
  readonly skill: Skill;
  /** How many of these people can be left alone with it. */
  readonly holders: number;
  readonly short: number;
  readonly gap: number;
}

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
}

interface Sum {
  entries: number;
  holders: number;
  short: number;
  gap: number;
}

const has = (text: string, ...within: readonly (string | null | undefined)[]): boolean =>
  text === "" || within.some((one) => one?.toLowerCase().includes(text));

/** The people that are looked at; those who left are not. */
function peopleIn({ people, teams, roles }: Portfolio, question: MatrixQuestion): Person[] {
  const find = roleFinder(roles);
  const text = question.person.trim().toLowerCase();
  const role = question.role === null ? null : (find(question.role)?.id ?? question.role);
  return [...people.values()].filter((person) => {
    if (!isToCount(person, question.today)) return false;
    if (question.teams !== null && !question.teams.has(person.team)) return false;
    const own = find(person.role);
    if (role !== null && (own?.id ?? person.role) !== role) return false;
    return has(text, person.name, person.id, own?.name ?? person.role, teams.get(person.team)?.name);
  });
}

const skillsIn = ({ skills }: Portfolio, { family, skill }: MatrixQuestion): Skill[] => {
  const text = skill.trim().toLowerCase();
  return [...skills.values()].filter(
    (one) =>
      (family === null || one.family === family) &&
      has(text, one.name, one.id, one.technology, one.service, one.family),
  );
};

/** What one person lacks; on the way each skill's sum grows. */
function rowOf(
  person: Person,
  required: ReadonlyMap<string, Level>,
  own: ReadonlyMap<string, Parameters<typeof levelOf>[0] & object> | undefined,
  sums: ReadonlyMap<string, Sum>,
): MatrixRow {
  let [gap, short, unknown] = [0, 0, 0];
  for (const [skill, asked] of required) {
    const sum = sums.get(skill);
    const level = levelOf(own?.get(skill));
    const missing = asked - (level ?? 0);
    if (!sum) continue;
    if (asked > 0) sum.entries++;
    if (missing <= 0) continue;
    gap += missing;
    short++;
    if (level === null) unknown++;
    sum.gap += missing;
    sum.short++;
  }
  for (const [skill, entry] of own ?? []) {
    const sum = sums.get(skill);
    if (!sum) continue;
    sum.entries++;
    if ((levelOf(entry) ?? 0) >= alone) sum.holders++;
  }
  return { person, required, gap, short, unknown };
}

const by =
  <Item>(...keys: readonly ((item: Item) => string | number)[]) =>
  (a: Item, b: Item): number => {
    for (const key of keys) {
      const [one, other] = [key(a), key(b)];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  };

/** People × skills in order, with what is missing: cells are looked up when they are shown. */
export function skillMatrix(portfolio: Portfolio, question: MatrixQuestion): Matrix {
  const { byPerson } = skillIndex(portfolio.personSkills);
  const find = roleFinder(portfolio.roles);
  const skills = skillsIn(portfolio, question);
  const sums = new Map<string, Sum>(
    skills.map(({ id }) => [id, { entries: 0, holders: 0, short: 0, gap: 0 }]),
  );
  const rows = peopleIn(portfolio, question).map((person) =>
    rowOf(person, requiredBy(find(person.role)), byPerson.get(person.id), sums),
  );
  const columns = skills.flatMap((skill): MatrixColumn[] => {
    const { entries, holders, short, gap } = sums.get(skill.id) ?? {
      entries: 0,
      holders: 0,
      short: 0,
      gap: 0,
    };
    const isAsked = question.skills === "all" || (question.skills === "known" ? entries > 0 : short > 0);
    return isAsked ? [{ skill, holders, short, gap }] : [];
  });
  return { rows: rows.sort(rowOrder(portfolio, question)), columns: columns.sort(columnOrder(question)) };
}

function rowOrder({ teams }: Portfolio, { order }: MatrixQuestion) {
  const name = ({ person }: MatrixRow) => person.name.toLowerCase();
  const id = ({ person }: MatrixRow) => person.id;
  const team = ({ person }: MatrixRow) => (teams.get(person.team)?.name ?? person.team).toLowerCase();
  if (order === "gap") return by<MatrixRow>(({ gap }) => -gap, name, id);
  return order === "team" ? by(team, name, id) : by(name, id);
}

function columnOrder({ order }: MatrixQuestion) {
  const family = ({ skill }: MatrixColumn) => skill.family.toLowerCase();
  const name = ({ skill }: MatrixColumn) => skill.name.toLowerCase();
  const id = ({ skill }: MatrixColumn) => skill.id;
  return order === "gap" ? by<MatrixColumn>(({ gap }) => -gap, family, name, id) : by(family, name, id);
}
