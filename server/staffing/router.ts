import { v7 as uuid } from "uuid";
import { z } from "zod";
import { visibleHistory, visiblePosition } from "../access/without-salaries";
import { idInput, versionInput } from "../input";
import { allSeen, createOne, removeOne, seen, updateOne } from "../record-editing";
import { historyOf, recordProcedures } from "../record-router";
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
    blank: { parent: null, head: null },
    refuse: (team, viewer) => refuseCircle(teamStore, team, viewer),
  }),

  /** All teams, to choose from. */
  list: reading.query(({ ctx }) => allSeen(teamStore, ctx.viewer)),
});

const some = positionFields.partial();
const one = z.strictObject({ id: idInput });

/** Funded seats. Salaries are told to those who may see them; a lead edits who sits on the seats of their own teams. */
export const positionsRouter = router({
  /** One position with its version. */
  get: reading
    .input(one)
    .query(async ({ input, ctx }) =>
      visiblePosition(await seen(positionStore, input.id, ctx.viewer), ctx.viewer),
    ),

  /** A new position: what it costs is decided with it, so a lead does not make one. */
  create: editing
    .input(z.strictObject({ id: idInput.optional(), fields: some }))
    .mutation(({ input, ctx }) => {
      const fact = checked(positionInput, { ...blankPosition, ...input.fields, id: input.id ?? uuid() });
      return createOne(positionStore, fact, ctx);
    }),

  /** Changes some fields of a position. */
  update: editingPeople
    .input(z.strictObject({ ...one.shape, version: versionInput, fields: some }))
    .mutation(async ({ input, ctx }) => {
      const position = await seen(positionStore, input.id, ctx.viewer);
      await demandLeadMay(ctx.viewer, position, input.fields);
      const { version: _, ...before } = position;
      const fact = checked(positionInput, { ...before, ...input.fields });
      return updateOne(positionStore, position, fact, input.version, ctx).catch(hidingSalaries(ctx.viewer));
    }),

  /** Removes a position. */
  remove: editing
    .input(z.strictObject({ ...one.shape, version: versionInput }))
    .mutation(({ input, ctx }) => removeOne(positionStore, input, ctx)),

  /** Who changed what in it, newest first; money only for those who may see it. */
  history: reading
    .input(one)
    .query(async ({ input, ctx }) => visibleHistory(await historyOf(positionStore, input.id), ctx.viewer)),
});
