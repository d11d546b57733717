import { v7 as uuid } from "uuid";
import { z } from "zod";
import { idInput, versionInput } from "../input";
import { createOne, removeOne, seen, updateOne } from "../record-editing";
import { historyOf } from "../record-router";
import { checked, editingPeople, reading, router } from "../trpc";
import { demandLeadMayTeams } from "./edit-position";
import { blankPerson, personFields, personInput } from "./input";
import { personStore } from "./people-store";

const some = personFields.partial();
const one = z.strictObject({ id: idInput });

/** Those who work here, without any money: everybody reads them, a lead edits those of their own teams. */
export const peopleRouter = router({
  /** Somebody with the version of what is known of them. */
  get: reading.input(one).query(({ input, ctx }) => seen(personStore, input.id, ctx.viewer)),

  /** Somebody new; without an id they get one. */
  create: editingPeople
    .input(z.strictObject({ id: idInput.optional(), fields: some }))
    .mutation(async ({ input, ctx }) => {
      const fact = checked(personInput, { ...blankPerson, ...input.fields, id: input.id ?? uuid() });
      await demandLeadMayTeams(ctx.viewer, fact.team);
      return createOne(personStore, fact, ctx);
    }),

  /** Changes some fields of somebody. */
  update: editingPeople
    .input(z.strictObject({ ...one.shape, version: versionInput, fields: some }))
    .mutation(async ({ input, ctx }) => {
      const before = await seen(personStore, input.id, ctx.viewer);
      const { version: _, ...unversioned } = before;
      const fact = checked(personInput, { ...unversioned, ...input.fields });
      await demandLeadMayTeams(ctx.viewer, before.team, fact.team);
      return updateOne(personStore, before, fact, input.version, ctx);
    }),

  /** Removes somebody who is nobody's manager. */
  remove: editingPeople
    .input(z.strictObject({ ...one.shape, version: versionInput }))
    .mutation(async ({ input, ctx }) => {
      const { team } = await seen(personStore, input.id, ctx.viewer);
      await demandLeadMayTeams(ctx.viewer, team);
      return removeOne(personStore, input, ctx);
    }),

  /** Who changed what, newest first. */
  history: reading.input(one).query(({ input }) => historyOf(personStore, input.id)),
});
