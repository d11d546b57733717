import { ownTeams } from "../access/own-teams";
import type { Viewer } from "../access/viewer";
import type { View } from "../planning/context";
import { spent } from "../planning/due";
import { fiscalYearOf } from "../planning/fiscal-year";
import { lastMonth } from "../planning/horizon";
import type { Line } from "../planning/line";
import { monthAt } from "../planning/month";
import { levelOfPerson, orgTree, type TeamNode } from "../planning/org-tree";
import { roleFinder } from "../planning/role-finder";
import { type Asked, ask } from "./asked";

/** One who works in a team, as the tree shows them. */
export interface OrgPerson {
  readonly id: string;
  readonly name: string;
  readonly roleName: string | null;
  readonly level: string | null;
  readonly kind: string;
  readonly isHead: boolean;
}

/** A team in the tree, from the top down; its sums include the teams below. */
export interface OrgTeam {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly parent: string | null;
  readonly head: { readonly id: string | null; readonly name: string } | null;
  readonly filled: number;
  readonly vacant: number;
  readonly vacancies: number;
  readonly headcount: number;
  /** This year's cost of people, whole minor units; null: not told apart here, it is in that of a team above. */
  readonly cost: number | null;
  readonly people: readonly OrgPerson[];
  readonly isOwn: boolean;
}

/** All teams as a tree with their heads, people, vacancies and cost; single people's money is merged before it is added up. */
export async function organisationTree(view: View, viewer: Viewer) {
  const asked = await ask(viewer, view, monthAt(0));
  const { portfolio, plan } = asked;
  const own = ownTeams(viewer, [...portfolio.teams.values()]);
  const costs = costsByTeam(asked);
  const teams = orgTree(portfolio, plan.context).flatMap((node) =>
    rowsOf(node, 0, null, { asked, costs, own }),
  );
  return {
    teams,
    currency: portfolio.organisation.reportingCurrency,
    /** Cost of people that belongs to no team, or to teams that may not be told apart. */
    elsewhere: costs.get("") ?? 0,
    year: fiscalYearOf(monthAt(plan.context.lastClose + 1), portfolio.organisation).from,
  };
}

interface Telling {
  readonly asked: Asked;
  readonly costs: ReadonlyMap<string, number>;
  readonly own: ReadonlySet<string>;
}

/** What people cost this year by team, from lines merged where they must be. */
function costsByTeam({ portfolio, plan }: Asked): ReadonlyMap<string, number> {
  const year = fiscalYearOf(monthAt(plan.context.lastClose + 1), portfolio.organisation);
  const byTeam = new Map<string, Line[]>();
  for (const line of plan.lines)
    if (line.people) byTeam.set(line.team, [...(byTeam.get(line.team) ?? []), line]);
  return new Map([...byTeam].map(([team, lines]) => [team, spent(lines, year.from, lastMonth(year))]));
}

function rowsOf(node: TeamNode, depth: number, parent: string | null, telling: Telling): OrgTeam[] {
  const { team, own, head } = node;
  const { asked, own: mine } = telling;
  const people = [...own.people]
    .map(
      (person): OrgPerson => ({
        ...{ id: person.id, name: person.name, kind: person.kind },
        roleName: roleFinder(asked.portfolio.roles)(person.role)?.name ?? person.role,
        level: levelOfPerson(person, asked.portfolio),
        isHead: person.id === head?.id,
      }),
    )
    .sort((a, b) => Number(b.isHead) - Number(a.isHead) || (a.name < b.name ? -1 : 1));
  const row: OrgTeam = {
    ...{ id: team.id, name: team.name || team.id, depth, parent, people, isOwn: mine.has(team.id) },
    head: head ? { id: head.id, name: head.name } : team.head === null ? null : { id: null, name: team.head },
    ...{ filled: node.filled, vacant: node.vacant, vacancies: node.vacancies, headcount: node.headcount },
    cost: costOf(node, telling),
  };
  return [row, ...node.below.flatMap((below) => rowsOf(below, depth + 1, team.id, telling))];
}

/** A team's own cost with that of the teams below; null where none of it is told apart. */
function costOf({ team, below }: TeamNode, telling: Telling): number | null {
  const own = telling.costs.get(team.id) ?? null;
  const parts = [own, ...below.map((node) => costOf(node, telling))].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}
