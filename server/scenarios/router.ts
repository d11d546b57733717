import { editing, reading, router } from "../trpc";
import { approveScenario, undoApproval, wouldWrite } from "./approve";
import { cutScenario } from "./cuts";
import {
  assumeInput,
  changeInput,
  cutsInput,
  moveInput,
  one,
  openInput,
  orderInput,
  removeRecordsInput,
  scenarioChange,
  scenarioFields,
  switchInput,
} from "./input";
import {
  allScenarios,
  assume,
  changeScenario,
  dropChange,
  dropScenario,
  move,
  newScenario,
  openIn,
  orderChanges,
  removeRecords,
  restoreChange,
  scenarioOf,
  switchChange,
} from "./scenarios";
import { changesInWords } from "./words";

/** Named sets of changes laid over the records, which stay untouched. */
export const scenariosRouter = router({
  /** All scenarios, the latest first, and which one this browser has open. */
  list: reading.query(async ({ ctx }) => ({
    open: ctx.viewer.scenario ?? null,
    scenarios: await allScenarios(),
  })),

  /** One scenario with its changes in words. */
  get: reading.input(one).query(async ({ input, ctx }) => ({
    scenario: await scenarioOf(input.id),
    changes: await changesInWords(input.id, ctx.viewer),
  })),

  /** Makes a scenario; answers its id. */
  create: editing
    .input(scenarioFields)
    .mutation(async ({ input, ctx }) => ({ id: await newScenario(input, ctx.origin) })),

  /** Makes a scenario in which records are stopped from a month on, over the one that is open; answers its id. */
  cut: editing.input(cutsInput).mutation(async ({ input, ctx }) => ({
    id: await cutScenario({ ...input, base: ctx.viewer.scenario ?? null }, ctx.origin),
  })),

  /** Another name, note, base or state. */
  update: editing
    .input(scenarioChange)
    .mutation(({ input, ctx }) => changeScenario(input.id, input.version, input.fields, ctx.origin)),

  /** Takes a scenario away that no other is laid over. */
  remove: editing.input(one).mutation(({ input, ctx }) => dropScenario(input.id, ctx.origin)),

  /** Opens a scenario in this browser; null: the records again. */
  open: reading.input(openInput).mutation(({ input, ctx }) => openIn(ctx.sessionId, input.id)),

  /** Assumes a raise, growth, inflation, another exchange rate, a probability of open positions. */
  assume: editing
    .input(assumeInput)
    .mutation(({ input, ctx }) => assume(input.scenario, input.assumption, ctx.origin)),

  /** Moves a date of a record by months or days. */
  move: editing
    .input(moveInput)
    .mutation(({ input: { scenario, ...moved }, ctx }) => move(scenario, moved, ctx.origin)),

  /** Takes records of a kind out. */
  removeRecords: editing
    .input(removeRecordsInput)
    .mutation(({ input, ctx }) => removeRecords(input.scenario, input.kind, input.records, ctx.origin)),

  /** Switches a change off, or on again. */
  switchChange: editing
    .input(switchInput)
    .mutation(({ input, ctx }) => switchChange(input.scenario, input.change, input.off, ctx.origin)),

  /** Undoes one change. */
  dropChange: editing
    .input(changeInput)
    .mutation(({ input, ctx }) => dropChange(input.scenario, input.change, ctx.origin)),

  /** Brings a change back that was undone. */
  restoreChange: editing
    .input(changeInput)
    .mutation(({ input, ctx }) => restoreChange(input.scenario, input.change, ctx.origin)),

  /** Puts the changes in another order. */
  orderChanges: editing
    .input(orderInput)
    .mutation(({ input, ctx }) => orderChanges(input.scenario, input.changes, ctx.origin)),

  /** What approving would write, or what is in the way. */
  approval: editing.input(one).query(({ input }) => wouldWrite(input.id)),

  /** Makes the scenario the facts, whole or not at all. */
  approve: editing.input(one).mutation(({ input, ctx }) => approveScenario(ctx.viewer, input.id, ctx.origin)),

  /** Takes an approval back as a whole. */
  undoApproval: editing.input(one).mutation(({ input, ctx }) => undoApproval(input.id, ctx.origin)),
});
