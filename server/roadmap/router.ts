import { allSeen } from "../record-editing";
import { recordProcedures } from "../record-router";
import { reading, router } from "../trpc";
import { blankInitiative, initiativeFields, initiativeInput, milestoneFields, milestoneInput } from "./input";
import { refuseMilestoneCircle } from "./milestone-circle";
import { initiativeStore, milestoneStore } from "./store";

/** Items of the roadmap. */
export const initiativesRouter = router({
  ...recordProcedures({
    store: initiativeStore,
    fields: initiativeFields,
    whole: initiativeInput,
    blank: blankInitiative,
  }),

  /** Titles of all initiatives, to choose from. */
  names: reading.query(async ({ ctx }) => {
    const initiatives = await allSeen(initiativeStore, ctx.viewer);
    return initiatives
      .map(({ id, title }) => ({ id, name: title || id }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }),
});

/** Named moments other dates hang on. */
export const milestonesRouter = router({
  ...recordProcedures({
    store: milestoneStore,
    fields: milestoneFields,
    whole: milestoneInput,
    blank: { date: null },
    refuse: refuseMilestoneCircle,
  }),

  /** All milestones, to choose from. */
  list: reading.query(({ ctx }) => allSeen(milestoneStore, ctx.viewer)),
});
