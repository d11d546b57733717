import type { Person, Team } from "../planning/facts";
import type { Line } from "../planning/line";
import { type PersonFinder, personFinder } from "../planning/person";
import type { Position } from "../planning/sources/position";
import { isVacancy } from "../planning/sources/salary";
import { mergedLine } from "./merged-line";
import { guardedSums } from "./monthly-guard";
import { any, type PersonOf, peopleGroups } from "./people-groups";
import { may } from "./roles";
import type { Viewer } from "./viewer";

/**
 * The lines a viewer may see. For those who may not see single salaries, people's money is merged before any total is made:
 * into groups of at least five people (see people-groups.ts), month by month (see monthly-guard.ts). Every total, chart,
 * export and comparison is summed from these, so no two of them differ by one person. Totals stay equal to the cent. Money
 * without a rate is outside every total; where fewer than five people have it, it is left out.
 *
 * Give it all lines of a plan with all positions, not a filtered part: what is merged must not depend on the question.
 */
export function visibleLines(
  lines: readonly Line[],
  teams: ReadonlyMap<string, Team>,
  positions: ReadonlyMap<string, Position>,
  people: ReadonlyMap<string, Person>,
  viewer: Pick<Viewer, "role">,
): readonly Line[] {
  if (may(viewer, "see-salaries")) return lines;
  const personOf = personsOf(positions, personFinder(people));
  const merged = kindsOf(lines.filter((line) => line.people)).flatMap((some) =>
    mergedPeople(some, teams, personOf),
  );
  return [...lines.filter((line) => !line.people), ...merged];
}

/** Lines that may be added up: of one nature, in one currency. */
function kindsOf(lines: readonly Line[]): Line[][] {
  const kinds = new Map<string, Line[]>();
  for (const line of lines) {
    const kind = `${line.nature}/${line.converted ? "" : line.currency}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
  }
  return [...kinds.keys()].sort().map((kind) => kinds.get(kind) ?? []);
}

/** Two seats of one person, by id or by name, are one person; an open position and a vacancy rate are nobody. */
const personsOf =
  (positions: ReadonlyMap<string, Position>, find: PersonFinder): PersonOf =>
  ({ record }) => {
    const position = positions.get(record);
    if (!position || isVacancy(position)) return null;
    return find(position.person)?.id ?? position.person ?? record;
  };

function mergedPeople(lines: readonly Line[], teams: ReadonlyMap<string, Team>, personOf: PersonOf): Line[] {
  const groups = peopleGroups(lines, teams, personOf);
  const { sums, rest } = guardedSums(groups, personOf);
  const shown = groups.map((group, at) => {
    const [team = any] = group.coordinates;
    const [name, sum] = [team === any ? { team: "", record: "all" } : { team, record: team }, sums[at]];
    return sum ? mergedLine(group.lines, name, sum) : null;
  });
  return [...shown, mergedLine(lines, { team: "", record: "few" }, rest)].filter((line) => line !== null);
}
