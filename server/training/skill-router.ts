import { recordProcedures } from "../record-router";
import { editingPeople, router } from "../trpc";
import { blankSkill, skillFields, skillInput } from "./skill-input";
import { skillStore } from "./skill-store";

/** The catalogue of skills. A team lead adds to it too: what their people can do has to have a name first. */
export const skillsRouter = router(
  recordProcedures({
    store: skillStore,
    fields: skillFields,
    whole: skillInput,
    blank: blankSkill,
    change: editingPeople,
  }),
);
