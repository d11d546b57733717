import { ownTeams } from "../access/own-teams";
import { may } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import type { Day } from "../planning/day";
import type { Team } from "../planning/facts";
import { personFinder } from "../planning/person";
import type { Portfolio } from "../planning/portfolio";
import { roleFinder } from "../planning/role-finder";
import { entryIn, requiredBy, skillIndex } from "../planning/skill-index";
import { isWaiting, knownAs, levelOf } from "../planning/skill-level";
import { type Matrix, type MatrixColumn, type MatrixRow, skillMatrix } from "../planning/skill-matrix";
import { loadLaid } from "../portfolio/laid";
import { currentDay } from "../today";
import type { MatrixAsked } from "./skills-input";
import { personOfViewer } from "./viewer-person";

/**
 * One cell that says something: row and column counted within the window, the level that counts, the level said by the person, the
 * level the role asks for (−1: none), how it is known (index of `knownWords`), whether it is a specialist's, and its version.
 */
export type MatrixCell = readonly [
  row: number,
  column: number,
  level: number,
  self: number,
  required: number,
  known: number,
  specialist: 0 | 1,
  version: number,
];

export const knownWords = ["unknown", "self", "noted", "confirmed"] as const;

const mostRemembered = 8;
const remembered = new WeakMap<Portfolio, Map<string, Matrix>>();

/** The axes of a question; asked again for the next window they are remembered. */
function axesOf(portfolio: Portfolio, asked: MatrixAsked, viewer: Viewer, today: Day): Matrix {
  const { rows: _, columns: __, ...filter } = asked;
  const key = JSON.stringify([filter, today, asked.team === "own" ? viewer.teams : null]);
  const known = remembered.get(portfolio) ?? new Map<string, Matrix>();
  remembered.set(portfolio, known);
  const matrix =
    known.get(key) ??
    skillMatrix(portfolio, { ...filter, today, teams: teamsOf(portfolio, asked.team, viewer) });
  if (known.size >= mostRemembered) known.clear();
  known.set(key, matrix);
  return matrix;
}

/** A team with all below it; null: all teams. */
export function teamsOf(
  { teams }: Pick<Portfolio, "teams">,
  team: string | null,
  viewer: Pick<Viewer, "teams">,
): ReadonlySet<string> | null {
  if (team === null) return null;
  return ownTeams(team === "own" ? viewer : { teams: [team] }, [...teams.values()]);
}

/** The people × skills of a window, with what their roles ask for: only cells that say something. */
export async function skillMatrixWindow(asked: MatrixAsked, viewer: Viewer, today: Day = currentDay()) {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  return windowOf(portfolio, asked, viewer, { today, self: await personOfViewer(portfolio, viewer) });
}

/** The same of a portfolio at hand. */
export function windowOf(
  portfolio: Portfolio,
  asked: MatrixAsked,
  viewer: Viewer,
  { today, self }: { readonly today: Day; readonly self: string | null },
) {
  const matrix = axesOf(portfolio, asked, viewer, today);
  const rows = matrix.rows.slice(asked.rows.from, asked.rows.from + asked.rows.count);
  const columns = matrix.columns.slice(asked.columns.from, asked.columns.from + asked.columns.count);
  const mayEdit = editable(viewer, [...portfolio.teams.values()]);
  return {
    /** The first row and column of the window. */
    at: { row: asked.rows.from, column: asked.columns.from },
    people: matrix.rows.length,
    skills: matrix.columns.length,
    /** Levels below what is asked for, and those nobody said anything about. */
    short: matrix.rows.reduce((sum, { short }) => sum + short, 0),
    unknown: matrix.rows.reduce((sum, { unknown }) => sum + unknown, 0),
    rows: rows.map((row) => rowAnswer(row, portfolio, mayEdit(row.person.team))),
    columns: columns.map(columnAnswer),
    cells: cellsOf(portfolio, rows, columns),
    /** The viewer's own person. */
    self,
    today,
  };
}

const editable = (viewer: Viewer, teams: readonly Team[]): ((team: string) => boolean) => {
  if (!may(viewer, "edit-people")) return () => false;
  if (viewer.role !== "lead") return () => true;
  const own = ownTeams(viewer, teams);
  return (team) => own.has(team);
};

const rowAnswer = ({ person, gap, short, unknown }: MatrixRow, portfolio: Portfolio, mayEdit: boolean) => ({
  id: person.id,
  name: person.name,
  team: portfolio.teams.get(person.team)?.name ?? person.team,
  role: roleFinder(portfolio.roles)(person.role)?.name ?? person.role,
  ...{ gap, short, unknown, mayEdit },
});

const columnAnswer = ({ skill, holders, short }: MatrixColumn) => ({
  id: skill.id,
  name: skill.name,
  family: skill.family,
  technology: skill.technology,
  ...{ holders, short },
});

function cellsOf(
  { personSkills }: Portfolio,
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
): MatrixCell[] {
  const index = skillIndex(personSkills);
  const places = new Map(columns.map(({ skill }, at) => [skill.id, at]));
  const cells: MatrixCell[] = [];
  rows.forEach(({ person, required }, row) => {
    const own = index.byPerson.get(person.id);
    for (const [skill, entry] of own ?? []) {
      const column = places.get(skill);
      if (column === undefined) continue;
      const known = knownWords.indexOf(knownAs(entry));
      const self = isWaiting(entry) ? (entry.selfLevel ?? -1) : -1;
      const specialist = entry.specialist ? 1 : 0;
      cells.push([
        row,
        column,
        levelOf(entry) ?? -1,
        self,
        required.get(skill) ?? -1,
        known,
        specialist,
        entry.version,
      ]);
    }
    for (const [skill, level] of required) {
      const column = places.get(skill);
      if (column !== undefined && !own?.has(skill)) cells.push([row, column, -1, -1, level, 0, 0, 0]);
    }
  });
  return cells;
}

/** Somebody's cells: what they have and what their role asks for, skill by skill. */
export async function personSkills(id: string, viewer: Viewer) {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  const person = portfolio.people.get(id);
  if (!person) throw new Refusal("not-found", `There is no person ${id}.`);
  const required = requiredBy(roleFinder(portfolio.roles)(person.role));
  const columns = [...portfolio.skills.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((skill) => ({ skill, holders: 0, short: 0, gap: 0 }));
  const row = { person, required, gap: 0, short: 0, unknown: 0 };
  const skills = cellsOf(portfolio, [row], columns).flatMap((cell) => {
    const skill = columns[cell[1]]?.skill;
    return skill ? [{ id: skill.id, name: skill.name, family: skill.family, cell }] : [];
  });
  return { name: person.name, skills: skills.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** One cell with everything known of it: who confirmed it when, and what the role asks for. */
export async function skillCell(question: { person: string; skill: string }, viewer: Viewer) {
  const portfolio = await loadLaid(viewer.scenario, may(viewer, "see-salaries"));
  const person = portfolio.people.get(question.person);
  const skill = portfolio.skills.get(question.skill);
  if (!person) throw new Refusal("not-found", `There is no person ${question.person}.`);
  if (!skill) throw new Refusal("not-found", `There is no skill ${question.skill}.`);
  const role = roleFinder(portfolio.roles)(person.role);
  const entry = entryIn(skillIndex(portfolio.personSkills), person.id, skill.id) ?? null;
  const by = entry?.verifiedBy ?? null;
  const { name, id, team } = person;
  return {
    person: { id, name, team: portfolio.teams.get(team)?.name ?? team, role: role?.name ?? person.role },
    skill: { id: skill.id, name: skill.name, family: skill.family },
    entry,
    verifiedByName: by === null ? null : (personFinder(portfolio.people)(by)?.name ?? by),
    required: requiredBy(role).get(skill.id) ?? null,
    known: knownAs(entry ?? undefined),
    mayEdit: editable(viewer, [...portfolio.teams.values()])(team),
    isSelf: (await personOfViewer(portfolio, viewer)) === id,
  };
}
