import { z } from "zod";
import { idInput } from "../input";
import type { Viewer } from "../access/viewer";
import { recordProcedures } from "../record-router";
import { createOne } from "../record-editing";
import { checked, editingPeople, reading, router, signedIn } from "../trpc";
import { currentDay } from "../today";
import { keepReason, readReason } from "./absence-reasons";
import { demandLeadMayTeams } from "./edit-position";
import { demandLeadMayPerson } from "./own-absence";
import { finishTask } from "./finish-task";
import {
  absenceFields,
  absenceInput,
  blankAbsence,
  blankCalendar,
  blankDemand,
  blankRota,
  blankRun,
  blankTask,
  calendarFields,
  calendarInput,
  demandFields,
  demandId,
  demandInput,
  reasonInput,
  rotaFields,
  rotaInput,
  runFields,
  runInput,
  taskFields,
  taskInput,
} from "./work-input";
import {
  absenceStore,
  rotaStore,
  runWorkStore,
  supportDemandStore,
  taskStore,
  workingCalendarStore,
} from "./work-stores";

const inOwnTeams = ({ team }: { team: string | null }, viewer: Viewer) =>
  team === null ? Promise.resolve() : demandLeadMayTeams(viewer, team);

const one = z.strictObject({ id: idInput });

/** Days places do not work on. */
export const workingCalendarsRouter = router(
  recordProcedures({
    store: workingCalendarStore,
    fields: calendarFields,
    whole: calendarInput,
    blank: blankCalendar,
  }),
);

/** Who is away when. Why is told to the person's own lead and administrators. */
export const absencesRouter = router({
  ...recordProcedures({
    store: absenceStore,
    fields: absenceFields,
    whole: absenceInput,
    blank: blankAbsence,
    change: editingPeople,
    own: demandLeadMayPerson,
  }),

  /** Why somebody is away, "" where nothing is kept; refused to all but their own lead and administrators. */
  reason: reading.input(one).query(async ({ input, ctx }) => ({
    reason: await readReason(ctx.viewer, input.id),
  })),

  /** Keeps why somebody is away; "" forgets it. */
  keepReason: editingPeople
    .input(z.strictObject({ ...one.shape, reason: reasonInput }))
    .mutation(({ input, ctx }) => keepReason(ctx.viewer, input.id, input.reason, ctx.origin)),
});

/** What users asked of each line of support, once a month; a lead writes that of their own teams. */
export const supportDemandRouter = router({
  ...recordProcedures({
    store: supportDemandStore,
    fields: demandFields,
    whole: demandInput,
    blank: blankDemand,
    change: editingPeople,
    own: inOwnTeams,
  }),

  /** A month of a line; its id is the line and the month, so that there is one of each. */
  create: editingPeople
    .input(z.strictObject({ id: idInput.optional(), fields: demandFields.partial() }))
    .mutation(async ({ input, ctx }) => {
      const { id: _, ...fact } = checked(demandInput, { ...blankDemand, ...input.fields, id: "new" });
      await inOwnTeams(fact, ctx.viewer);
      return createOne(supportDemandStore, { ...fact, id: demandId(fact) }, ctx);
    }),
});

/** Work that comes again every month; a lead writes that of their own teams. */
export const runWorkRouter = router(
  recordProcedures({
    store: runWorkStore,
    fields: runFields,
    whole: runInput,
    blank: blankRun,
    change: editingPeople,
    own: inOwnTeams,
  }),
);

/** Who answers outside office hours; a lead writes that of their own teams. */
export const rotasRouter = router(
  recordProcedures({
    store: rotaStore,
    fields: rotaFields,
    whole: rotaInput,
    blank: blankRota,
    change: editingPeople,
    own: inOwnTeams,
  }),
);

/** What somebody has to do; whoever it is given to says that it is done. */
export const tasksRouter = router({
  ...recordProcedures({
    store: taskStore,
    fields: taskFields,
    whole: taskInput,
    blank: blankTask,
    change: editingPeople,
    own: inOwnTeams,
  }),

  /** Says that a task is done today, or that it is not done after all. */
  finish: signedIn
    .input(z.strictObject({ ...one.shape, done: z.boolean() }))
    .mutation(({ input, ctx }) => finishTask(input.id, input.done ? currentDay() : null, ctx)),
});
