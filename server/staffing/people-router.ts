import { recordProcedures } from "../record-router";
import { editingPeople, router } from "../trpc";
import { demandLeadMayTeams } from "./edit-position";
import { blankPerson, personFields, personInput } from "./input";
import { personStore } from "./people-store";

/** Those who work here, without any money: everybody reads them, a lead edits those of their own teams. */
export const peopleRouter = router(
  recordProcedures({
    store: personStore,
    fields: personFields,
    whole: personInput,
    blank: blankPerson,
    change: editingPeople,
    own: ({ team }, viewer) => demandLeadMayTeams(viewer, team),
  }),
);
