import { v7 as uuid } from "uuid";
import { z } from "zod";
import { visibleHistory, visiblePosition } from "../access/without-salaries";
import { idInput, versionInput } from "../input";
import { allOf, historyOf, recordProcedures, removeOne, saveOne, stored } from "../record-router";
import { checked, editing, editingPeople, reading, router } from "../trpc";
import { refuseCircle } from "../tree";
import { demandLeadMay, hidingSalaries } from "./edit-position";
import { blankPosition, positionFields, positionInput, teamFields, teamInput } from "./input";
import { positionStore, teamStore } from "./store";

export const teamsRouter = router({
  ...recordProcedures({
    store: teamStore,
    fields: teamFields,
    whole: teamInput,
    blank: { parent: null },
    refuse: (team) => refuseCircle(teamStore, team),
  }),

  /** All teams, to choose from. */
  list: reading.query(() => allOf(teamStore)),
});

const some = positionFields.partial();
const one = z.strictObject({ id: idInput });

/** Funded seats. Salaries are told to those who may see them; a lead edits who sits on the seats of their own teams. */
export const positionsRouter = router({
  /** One position with its version. */
  get: reading
    .input(one)
    .query(async ({ input, ctx }) => visiblePosition(await stored(positionStore, input.id), ctx.viewer)),

  /** A new position: what it costs is decided with it, so a lead does not make one. */
  create: editing
    .input(z.strictObject({ id: idInput.optional(), fields: some }))
    .mutation(({ input, ctx }) => {
      const fact = checked(positionInput, { ...blankPosition, ...input.fields, id: input.id ?? uuid() });
      return saveOne(positionStore, { fact, version: 0, origin: ctx.origin });
    }),

  /** Changes some fields of a position. */
  update: editingPeople
    .input(z.strictObject({ ...one.shape, version: versionInput, fields: some }))
    .mutation(async ({ input, ctx }) => {
      const position = await stored(positionStore, input.id);
      await demandLeadMay(ctx.viewer, position, input.fields);
      const { version: _, ...before } = position;
      const fact = checked(positionInput, { ...before, ...input.fields });
      const row = { fact, version: input.version, origin: ctx.origin };
      return saveOne(positionStore, row).catch(hidingSalaries(ctx.viewer));
    }),

  /** Removes a position. */
  remove: editing
    .input(z.strictObject({ ...one.shape, version: versionInput }))
    .mutation(({ input, ctx }) => removeOne(positionStore, input, ctx.origin)),

  /** Who changed what in it, newest first; money only for those who may see it. */
  history: reading
    .input(one)
    .query(async ({ input, ctx }) => visibleHistory(await historyOf(positionStore, input.id), ctx.viewer)),
});
