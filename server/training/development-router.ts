import { refuseWhileOpen } from "../access/open-scenario";
import { reading, router } from "../trpc";
import { addGoal, changeGoal, developmentOf, keepNote, noteOf, removeGoal } from "./development";
import { changedGoal, goneGoal, newGoal, noteInput, ofPerson } from "./development-input";

/**
 * Goals of people, told to the person, their lead, directors and administrators; and one note on each, told to their own lead alone.
 * Whoever may read may ask: who may know what is decided person by person.
 */
export const developmentRouter = router({
  /** Somebody's goals, and whether the viewer keeps the note on them; null where the viewer may not know. */
  of: reading.input(ofPerson).query(({ input, ctx }) => developmentOf(ctx.viewer, input.person)),

  /** A new goal; answers its id. */
  addGoal: reading.input(newGoal).mutation(({ input: { person, fields }, ctx }) => {
    refuseWhileOpen(ctx.viewer);
    return addGoal(ctx.viewer, { person, ...fields }, ctx.origin);
  }),

  /** Changes a goal: other words, another day, reached, dropped. */
  changeGoal: reading.input(changedGoal).mutation(({ input, ctx }) => {
    refuseWhileOpen(ctx.viewer);
    return changeGoal(ctx.viewer, input, ctx.origin);
  }),

  /** Removes a goal. */
  removeGoal: reading.input(goneGoal).mutation(({ input, ctx }) => {
    refuseWhileOpen(ctx.viewer);
    return removeGoal(ctx.viewer, input.id, input.version, ctx.origin);
  }),

  /** The private note on somebody; refused to everybody but their own lead. */
  note: reading.input(ofPerson).query(({ input, ctx }) => noteOf(ctx.viewer, input.person)),

  /** Keeps the private note; an empty one is forgotten. */
  keepNote: reading.input(noteInput).mutation(({ input, ctx }) => {
    refuseWhileOpen(ctx.viewer);
    return keepNote(ctx.viewer, input, ctx.origin);
  }),
});
