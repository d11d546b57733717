import { recordProcedures } from "../record-router";
import { editingPeople, router } from "../trpc";
import { demandLeadMayTeams } from "./edit-position";
import { blankPerson, personFields, personInput } from "./input";
import { leave } from "./leave";
import { leaveInput } from "./leave-input";
import { personStore } from "./people-store";

/** Those who work here, without any money: everybody reads them, a lead edits those of their own teams. */
export const peopleRouter = router({
  ...recordProcedures({
    store: personStore,
    fields: personFields,
    whole: personInput,
    blank: blankPerson,
    change: editingPeople,
    own: ({ team }, viewer) => demandLeadMayTeams(viewer, team),
  }),

  /** Sets somebody's last day and what becomes of their seats, in one go; a lead does not open seats, but asks for somebody. */
  leave: editingPeople.input(leaveInput).mutation(({ input, ctx }) => leave(input, ctx)),
});
