import { Refusal } from "../errors";
import type { Team } from "../planning/facts";
import type { Viewer } from "./viewer";

/** The teams a lead may edit: their own, and those below them. */
export function ownTeams(
  viewer: Pick<Viewer, "teams">,
  teams: readonly Pick<Team, "id" | "parent">[],
): ReadonlySet<string> {
  const own = new Set(viewer.teams);
  for (let size = -1; size !== own.size; ) {
    size = own.size;
    for (const { id, parent } of teams) if (parent !== null && own.has(parent)) own.add(id);
  }
  return own;
}

/** Refuses a lead whatever lies in other teams; all other roles that may edit people may edit all. */
export function demandOwnTeam(
  viewer: Pick<Viewer, "role" | "teams">,
  team: string | null,
  teams: readonly Pick<Team, "id" | "parent">[],
): void {
  if (viewer.role !== "lead" || (team !== null && ownTeams(viewer, teams).has(team))) return;
  throw new Refusal("forbidden", "A team lead edits only the people of their own teams.");
}
