import { refuseWhileOpen } from "../access/open-scenario";
import { Refusal } from "../errors";
import { historyOf } from "../record-router";
import { personSkillId } from "../planning/skill-level";
import { currentDay } from "../today";
import { editingPeople, reading, router } from "../trpc";
import { assessInput, oneCell, setInput } from "./person-skill-input";
import { personSkillStore } from "./person-skill-store";
import { assessSelf, levelOf, setLevels } from "./person-skills";
import { demandLeadMayPeople, personOfViewer } from "./whose";

/** Who can do what. Everybody reads it; a lead gives levels to the people of their own teams, everybody assesses themselves. */
export const personSkillsRouter = router({
  /** What is known of one person and one skill; null where nothing is. */
  get: reading.input(oneCell).query(({ input }) => levelOf(input.person, input.skill)),

  /** Gives levels, confirmed by whoever gives them, or marks specialists; all or none. Refuses where a version is not the stored one. */
  set: editingPeople.input(setInput).mutation(async ({ input: { cells }, ctx }) => {
    refuseWhileOpen(ctx.viewer);
    await demandLeadMayPeople(ctx.viewer, [...new Set(cells.map(({ person }) => person))]);
    return setLevels(cells, { ...ctx, today: currentDay() });
  }),

  /** What somebody says of themselves: for the person who has the mail address of whoever asks. */
  assess: reading.input(assessInput).mutation(async ({ input: { cells }, ctx }) => {
    refuseWhileOpen(ctx.viewer);
    const person = await personOfViewer(ctx.viewer);
    if (!person) throw new Refusal("forbidden", "Nobody among the people has your mail address.");
    return assessSelf(person.id, cells, ctx.origin);
  }),

  /** Who changed the level when, newest first. */
  history: reading
    .input(oneCell)
    .query(({ input }) => historyOf(personSkillStore, personSkillId(input.person, input.skill))),
});
