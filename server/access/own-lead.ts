import type { Team } from "../planning/facts";
import { ownTeams } from "./own-teams";
import type { Viewer } from "./viewer";

/** Whether somebody of this team is led by the viewer: a lead of the team or one above it, or an administrator. Nobody else. */
export const isOwnLead = (
  viewer: Pick<Viewer, "role" | "teams">,
  team: string | null,
  teams: readonly Team[],
): boolean =>
  viewer.role === "admin" || (viewer.role === "lead" && team !== null && ownTeams(viewer, teams).has(team));
