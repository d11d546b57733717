import { refuseWhileOpen } from "../access/open-scenario";
import { recordProcedures } from "../record-router";
import { editingPeople, router } from "../trpc";
import { blankSkill, skillFields, skillInput } from "./skill-input";
import { skillStore } from "./skill-store";
import { addUsualSkills } from "./usual-skills";

/** The catalogue of skills. A team lead adds to it too: what their people can do has to have a name first. */
export const skillsRouter = router({
  ...recordProcedures({
    store: skillStore,
    fields: skillFields,
    whole: skillInput,
    blank: blankSkill,
    change: editingPeople,
  }),

  /** Adds the skills most organisations ask for, as far as they are not there; answers how many. */
  addUsual: editingPeople.mutation(({ ctx }) => {
    refuseWhileOpen(ctx.viewer);
    return addUsualSkills(ctx.origin);
  }),
});
