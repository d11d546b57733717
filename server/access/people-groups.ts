import type { Team } from "../planning/facts";
import type { Line } from "../planning/line";

/** Money of people is shown for so many of them at least. */
export const fewest = 5;

/** Stands for "several" where a group lies across teams, sources, cost centres or categories. */
export const any = "*";

/** Team, source, cost centre, category: what a group's money may be told apart by, from what is given up first to last. */
type Coordinates = readonly string[];
const dimensions = 4;

/** Lines that are shown as one. */
export interface PeopleGroup {
  readonly coordinates: Coordinates;
  readonly lines: readonly Line[];
  readonly people: ReadonlySet<string>;
}

/** The person a line pays; null for an open position, which nobody is behind. */
export type PersonOf = (line: Line) => string | null;

/**
 * Puts lines of single people into groups of at least five: by team, source, cost centre and category. A smaller group goes to
 * the team above; at the top it takes in its smallest neighbour or gives up, one after the other, source, cost centre and
 * category. What cannot reach five is one group. Which lines lie together depends on nothing but the lines.
 */
export function peopleGroups(
  lines: readonly Line[],
  teams: ReadonlyMap<string, Team>,
  personOf: PersonOf,
): PeopleGroup[] {
  const groups = new Groups();
  for (const some of leaves(lines, teams)) groups.put(leaf(some[0], teams), some, peopleIn(some, personOf));
  joinTeamless(groups);
  raiseTeams(groups, teams);
  for (let given = 1; given <= dimensions; given++) {
    for (const group of groups.small((names) => names.slice(0, given).every((name) => name === any))) {
      groups.absorb(group);
      groups.widen(group, given);
    }
  }
  return groups.all();
}

function leaf({ team, source, costCentre, category }: Line, teams: ReadonlyMap<string, Team>): Coordinates {
  return [teams.has(team) ? team : any, source, costCentre, category];
}

/** Lines with the same coordinates. */
function leaves(lines: readonly Line[], teams: ReadonlyMap<string, Team>): [Line, ...Line[]][] {
  const byKey = new Map<string, [Line, ...Line[]]>();
  for (const line of lines) {
    const key = keyOf(leaf(line, teams));
    const known = byKey.get(key);
    if (known) known.push(line);
    else byKey.set(key, [line]);
  }
  return [...byKey.values()];
}

/** The people with any money in these lines. */
function peopleIn(lines: readonly Line[], personOf: PersonOf): Set<string> {
  const paid = lines.filter((line) => line.amounts.some((amount) => amount !== 0)).map(personOf);
  return new Set(paid.filter((person) => person !== null));
}

/** A cost centre's vacancy rate belongs to no team and to nobody: it lies with the largest group of its cost centre. */
function joinTeamless(groups: Groups): void {
  for (const group of groups.small(([team]) => team === any)) {
    if (group.people.size > 0) continue;
    const largest = groups.within(group).findLast(({ people }) => people.size >= fewest);
    if (largest) groups.move(group, largest.coordinates);
  }
}

/** Small groups go to the team above, the deepest teams first. */
function raiseTeams(groups: Groups, teams: ReadonlyMap<string, Team>): void {
  const ways = new Map([...teams.keys()].map((id) => [id, teamsAbove(id, teams)]));
  const deepest = Math.max(0, ...[...ways.values()].map((way) => way.length));
  for (let depth = deepest; depth >= 0; depth--)
    for (const group of groups.small(([team = any]) => ways.get(team)?.length === depth)) {
      const [team = any] = group.coordinates;
      groups.move(group, group.coordinates.with(0, ways.get(team)?.[0] ?? any));
    }
}

/** The teams above one, nearest first; ends where the chain ends or turns in a circle. */
function teamsAbove(id: string, teams: ReadonlyMap<string, Team>): string[] {
  const way: string[] = [];
  for (let at = teams.get(id)?.parent; at && teams.has(at); at = teams.get(at)?.parent) {
    if (at === id || way.includes(at)) break;
    way.push(at);
  }
  return way;
}

const keyOf = (coordinates: Coordinates): string => JSON.stringify(coordinates);

class Groups {
  private readonly byKey = new Map<string, PeopleGroup>();

  all(): PeopleGroup[] {
    return [...this.byKey.values()].sort((a, b) => compare(keyOf(a.coordinates), keyOf(b.coordinates)));
  }

  small(where: (coordinates: Coordinates) => boolean): PeopleGroup[] {
    return this.all().filter((group) => group.people.size < fewest && where(group.coordinates));
  }

  put(coordinates: Coordinates, lines: readonly Line[], people: ReadonlySet<string>): void {
    const known = this.byKey.get(keyOf(coordinates));
    this.byKey.set(keyOf(coordinates), {
      coordinates,
      lines: [...(known?.lines ?? []), ...lines],
      people: new Set([...(known?.people ?? []), ...people]),
    });
  }

  move({ coordinates, lines, people }: PeopleGroup, to: Coordinates): void {
    this.byKey.delete(keyOf(coordinates));
    this.put(to, lines, people);
  }

  /** The other groups that lie within a group's coordinates, smallest first. */
  within(wide: PeopleGroup): PeopleGroup[] {
    const inside = ({ coordinates }: PeopleGroup) => covers(wide.coordinates, coordinates);
    const others = this.all().filter((group) => group !== wide && inside(group));
    return others.sort((a, b) => a.people.size - b.people.size);
  }

  /** Takes in the smallest groups that lie within this one's coordinates, until it is large enough. */
  absorb({ coordinates }: PeopleGroup): void {
    for (;;) {
      const own = this.byKey.get(keyOf(coordinates));
      if (!own || own.people.size >= fewest) return;
      const [smallest] = this.within(own);
      if (!smallest) return;
      this.move(smallest, coordinates);
    }
  }

  /** A group that is still too small gives up its next coordinate. */
  widen({ coordinates }: PeopleGroup, next: number): void {
    const own = this.byKey.get(keyOf(coordinates));
    if (!own || own.people.size >= fewest || next >= dimensions) return;
    this.move(own, coordinates.with(next, any));
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const covers = (wide: Coordinates, narrow: Coordinates): boolean =>
  wide.every((name, at) => name === any || name === narrow[at]);
