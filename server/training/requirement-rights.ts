import { demandOwnTeam } from "../access/own-teams";
import type { Viewer } from "../access/viewer";
import { reading } from "../database/query";
import { Refusal } from "../errors";
import type { Requirement } from "../planning/certification";
import { readTeams } from "./people-store";

/** Refuses a lead requirements of anybody but their own teams. */
export async function demandLeadMayRequire(
  { subject, subjectId }: Pick<Requirement, "subject" | "subjectId">,
  viewer: Viewer,
) {
  if (viewer.role !== "lead") return;
  if (subject !== "team")
    throw new Refusal("forbidden", "A team lead says what their own teams require, and nobody else.");
  demandOwnTeam(viewer, subjectId, await readTeams(reading));
}
