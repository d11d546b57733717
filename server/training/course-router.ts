import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import { idInput } from "../input";
import type { Training } from "../planning/sources/training";
import { trainingBudgetId } from "../planning/training-budget";
import { createAll, createOne, seen, updateOne } from "../record-editing";
import { recordProcedures } from "../record-router";
import { checked, editing, editingPeople, router } from "../trpc";
import {
  blankTraining,
  completeInput,
  manyTrainings,
  trainingBudgetFields,
  trainingBudgetInput,
  trainingFields,
  trainingInput,
} from "./course-input";
import { completed } from "./course-completed";
import { trainingStore } from "./course-store";
import { trainingBudgetStore } from "./training-budget-store";
import { demandLeadMayPeople } from "./whose";

/** Refuses a lead courses of other teams' people, and those nobody of theirs takes part in. */
async function demandLeadMay({ people }: Pick<Training, "people">, viewer: Viewer): Promise<void> {
  if (viewer.role !== "lead") return;
  if (people.length === 0)
    throw new Refusal("forbidden", "A team lead plans courses for people of their own teams: name them.");
  await demandLeadMayPeople(viewer, people);
}

/** What people learn: everybody reads it, a lead plans it for the people of their own teams. */
export const trainingsRouter = router({
  ...recordProcedures({
    store: trainingStore,
    fields: trainingFields,
    whole: trainingInput,
    blank: blankTraining,
    change: editingPeople,
    own: demandLeadMay,
  }),

  /** Several new courses at once, such as what was chosen of a plan; all or none. */
  createAll: editingPeople.input(manyTrainings).mutation(async ({ input, ctx }) => {
    const facts = input.trainings.map((fields) => checked(trainingInput, { ...fields, id: uuid() }));
    for (const fact of facts) await demandLeadMay(fact, ctx.viewer);
    return createAll(trainingStore, facts, ctx);
  }),

  /** Says that people completed it on a day; who had completed it before keeps that day. A lead does so for their own people. */
  complete: editingPeople.input(completeInput).mutation(async ({ input, ctx }) => {
    await demandLeadMayPeople(ctx.viewer, input.people);
    const before = await seen(trainingStore, input.id, ctx.viewer);
    const { version, ...fact } = completed(before, input);
    return updateOne(trainingStore, before, fact, version, ctx);
  }),
});

/** What teams and people may spend on learning. */
export const trainingBudgetsRouter = router({
  ...recordProcedures({
    store: trainingBudgetStore,
    fields: trainingBudgetFields,
    whole: trainingBudgetInput,
    blank: { team: null, person: null },
    change: editing,
    refuse: async (fact) => {
      if (fact.id !== trainingBudgetId(fact))
        throw new Refusal(
          "invalid",
          "Year and team or person are what a budget is known by: remove it and add the right one.",
        );
    },
  }),

  /** A new budget, known by its year and whose it is; an id is not needed. */
  create: editing
    .input(z.strictObject({ id: idInput.optional(), fields: trainingBudgetFields.partial() }))
    .mutation(({ input: { fields }, ctx }) => {
      const said = checked(trainingBudgetFields, { team: null, person: null, ...fields });
      return createOne(
        trainingBudgetStore,
        checked(trainingBudgetInput, { ...said, id: trainingBudgetId(said) }),
        ctx,
      );
    }),
});
