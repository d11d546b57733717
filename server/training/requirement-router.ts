import { demandOwnTeam } from "../access/own-teams";
import type { Viewer } from "../access/viewer";
import { reading } from "../database/query";
import { Refusal } from "../errors";
import type { Requirement } from "../planning/certification";
import { recordProcedures } from "../record-router";
import { editingPeople, router } from "../trpc";
import { readTeams } from "./people-store";
import { blankRequirement, requirementFields, requirementInput } from "./requirement-input";
import { requirementStore } from "./requirement-store";

/** Refuses a lead requirements of anybody but their own teams. */
async function demandLeadMay(
  { subject, subjectId }: Pick<Requirement, "subject" | "subjectId">,
  viewer: Viewer,
) {
  if (viewer.role !== "lead") return;
  if (subject !== "team")
    throw new Refusal("forbidden", "A team lead says what their own teams require, and nobody else.");
  demandOwnTeam(viewer, subjectId, await readTeams(reading));
}

/** Who needs how many holders of what. */
export const requirementsRouter = router(
  recordProcedures({
    store: requirementStore,
    fields: requirementFields,
    whole: requirementInput,
    blank: blankRequirement,
    change: editingPeople,
    own: demandLeadMay,
  }),
);
