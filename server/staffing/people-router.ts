import { v7 as uuid } from "uuid";
import { z } from "zod";
import { idInput, versionInput } from "../input";
import { historyOf, removeOne, saveOne, stored } from "../record-router";
import { checked, editingPeople, reading, router } from "../trpc";
import { demandLeadMayTeams } from "./edit-position";
import { blankPerson, personFields, personInput } from "./input";
import { personStore } from "./people-store";

const some = personFields.partial();
const one = z.strictObject({ id: idInput });

/** Those who work here, without any money: everybody reads them, a lead edits those of their own teams. */
export const peopleRouter = router({
  /** Somebody with the version of what is known of them. */
  get: reading.input(one).query(({ input }) => stored(personStore, input.id)),

  /** Somebody new; without an id they get one. */
  create: editingPeople
    .input(z.strictObject({ id: idInput.optional(), fields: some }))
    .mutation(async ({ input, ctx }) => {
      const fact = checked(personInput, { ...blankPerson, ...input.fields, id: input.id ?? uuid() });
      await demandLeadMayTeams(ctx.viewer, fact.team);
      return saveOne(personStore, { fact, version: 0, origin: ctx.origin });
    }),

  /** Changes some fields of somebody. */
  update: editingPeople
    .input(z.strictObject({ ...one.shape, version: versionInput, fields: some }))
    .mutation(async ({ input, ctx }) => {
      const { version: _, ...before } = await stored(personStore, input.id);
      const fact = checked(personInput, { ...before, ...input.fields });
      await demandLeadMayTeams(ctx.viewer, before.team, fact.team);
      return saveOne(personStore, { fact, version: input.version, origin: ctx.origin });
    }),

  /** Removes somebody who is nobody's manager. */
  remove: editingPeople
    .input(z.strictObject({ ...one.shape, version: versionInput }))
    .mutation(async ({ input, ctx }) => {
      const { team } = await stored(personStore, input.id);
      await demandLeadMayTeams(ctx.viewer, team);
      return removeOne(personStore, input, ctx.origin);
    }),

  /** Who changed what, newest first. */
  history: reading.input(one).query(({ input }) => historyOf(personStore, input.id)),
});
