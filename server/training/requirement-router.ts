import { recordProcedures } from "../record-router";
import { editingPeople, router } from "../trpc";
import { blankRequirement, requirementFields, requirementInput } from "./requirement-input";
import { demandLeadMayRequire } from "./requirement-rights";
import { requirementStore } from "./requirement-store";

/** Who needs how many holders of what. */
export const requirementsRouter = router(
  recordProcedures({
    store: requirementStore,
    fields: requirementFields,
    whole: requirementInput,
    blank: blankRequirement,
    change: editingPeople,
    own: demandLeadMayRequire,
  }),
);
