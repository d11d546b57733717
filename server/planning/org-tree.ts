import type { Context } from "./context";
import { monthOf } from "./day";
import type { Person, Team } from "./facts";
import { forceOf, fteIn } from "./headcount";
import { personFinder } from "./person";
import type { Portfolio } from "./portfolio";
import { isHere } from "./presence";
import type { RoleLevel } from "./role";
import { roleFinder } from "./role-finder";
import { isVacancy } from "./sources/salary";

/** What one team holds, without the teams below it. */
export interface TeamHolding {
  /** FTE of seats that are filled today, and of those that are open, not weighed by their probability. */
  readonly filled: number;
  readonly vacant: number;
  readonly vacancies: number;
  readonly people: readonly Person[];
}

/** A team with the teams below it; its sums include theirs. */
export interface TeamNode {
  readonly team: Team;
  /** Whoever leads it; null: nobody is named, or the name is no record. */
  readonly head: Person | null;
  readonly own: TeamHolding;
  readonly below: readonly TeamNode[];
  readonly filled: number;
  readonly vacant: number;
  readonly vacancies: number;
  readonly headcount: number;
}

/** Teams as a tree, each level by name. A team whose parent is missing, or above itself, stands at the top. */
export function orgTree(portfolio: Portfolio, context: Context): TeamNode[] {
  const holdings = holdingsOf(portfolio, context);
  const find = personFinder(portfolio.people);
  const below = childrenOf(portfolio.teams);
  const nodeOf = (team: Team): TeamNode => {
    const own = holdings.get(team.id) ?? nothing;
    const nodes = (below.get(team.id) ?? []).map(nodeOf);
    const sum = (of: (node: TeamNode) => number) => nodes.reduce((total, node) => total + of(node), 0);
    return {
      ...{ team, own, below: nodes, head: find(team.head) },
      filled: own.filled + sum((node) => node.filled),
      vacant: own.vacant + sum((node) => node.vacant),
      vacancies: own.vacancies + sum((node) => node.vacancies),
      headcount: own.people.length + sum((node) => node.headcount),
    };
  };
  return (below.get(null) ?? []).map(nodeOf);
}

const nothing: TeamHolding = { filled: 0, vacant: 0, vacancies: 0, people: [] };

/** The teams below each; null: those at the top. */
function childrenOf(teams: ReadonlyMap<string, Team>): ReadonlyMap<string | null, readonly Team[]> {
  const byName = [...teams.values()].sort((a, b) => (a.name || a.id).localeCompare(b.name || b.id));
  const below = new Map<string | null, Team[]>();
  for (const team of byName) {
    const parent = isRooted(team, teams) ? team.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), team]);
  }
  return below;
}

/** Whether the way up from a team leads to its parent without coming back to it. */
function isRooted({ id, parent }: Team, teams: ReadonlyMap<string, Team>): boolean {
  const way = new Set([id]);
  for (let at = parent; at !== null; at = teams.get(at)?.parent ?? null) {
    if (!teams.has(at) || way.has(at)) return false;
    way.add(at);
  }
  return parent !== null;
}

function holdingsOf(
  { facts, people }: Pick<Portfolio, "facts" | "people">,
  context: Context,
): ReadonlyMap<string, TeamHolding> {
  const byTeam = new Map<string, { filled: number; vacant: number; vacancies: number; people: Person[] }>();
  const of = (team: string) => {
    const known = byTeam.get(team) ?? { filled: 0, vacant: 0, vacancies: 0, people: [] };
    byTeam.set(team, known);
    return known;
  };
  const { today } = context;
  for (const position of facts.positions.values()) {
    const force = forceOf(position, context);
    if (!force || position.team === null || (force.to !== null && force.to < today)) continue;
    const team = of(position.team);
    const fte = fteIn(position, monthOf(force.from > today ? force.from : today));
    if (isVacancy(position)) {
      team.vacant += fte;
      team.vacancies += 1;
    } else if (force.from <= today) team.filled += fte;
  }
  for (const person of people.values()) if (isHere(person, today)) of(person.team).people.push(person);
  return byTeam;
}

/** Where somebody stands: as their role says, else by their support tier; null: not said. */
export const levelOfPerson = (
  person: Pick<Person, "role" | "supportTier">,
  { roles }: Pick<Portfolio, "roles">,
): RoleLevel | null => roleFinder(roles)(person.role)?.level ?? person.supportTier;
