import { z } from "zod";
import { refuseWhileOpen } from "../access/open-scenario";
import { idInput } from "../input";
import { historyOf } from "../record-router";
import { currentDay } from "../today";
import { checked, editing, editingPeople, reading, router } from "../trpc";
import { demandLeadMayTeams } from "./edit-position";
import {
  approveInput,
  askInput,
  blankRequisition,
  changeInput,
  declineInput,
  fillInput,
  moveInput,
  oneInput,
  requisitionWhole,
} from "./requisition-input";
import { requisitionStore } from "./requisition-store";
import {
  type Acting,
  approved,
  asked,
  askedAnew,
  changing,
  declined,
  filled,
  moved,
  removed,
  storedRequest,
  withoutSeat,
} from "./requisitions";

const one = z.strictObject({ id: idInput });
type Caller = Omit<Acting, "today">;

/** Requests are of the records themselves, and a lead's are of their own teams. */
async function demandOwn({ viewer, origin }: Caller, ...teams: readonly string[]): Promise<Acting> {
  refuseWhileOpen(viewer);
  await demandLeadMayTeams(viewer, ...teams);
  return { viewer, origin, today: currentDay() };
}

const onRequest = async (ctx: Caller, id: string): Promise<Acting> =>
  demandOwn(ctx, (await storedRequest(id)).team);

/** Requests to hire: a lead asks for their own teams, director and finance approve, and the lead moves it on until it is filled. */
export const requisitionsRouter = router({
  get: reading.input(one).query(({ input }) => storedRequest(input.id)),

  /** Asks for somebody. */
  ask: editingPeople.input(askInput).mutation(async ({ input, ctx }) => {
    const fields = checked(requisitionWhole, { ...blankRequisition, ...input.fields });
    return asked(fields, await demandOwn(ctx, fields.team));
  }),

  /** Asks for something else before it is decided; approvals given until then are gone. */
  change: editingPeople.input(changeInput).mutation(async ({ input, ctx }) => {
    const { origin } = await onRequest(ctx, input.id);
    if (input.fields.team !== undefined) await demandLeadMayTeams(ctx.viewer, input.fields.team);
    return changing(input, origin, async (request) => {
      const { title, team, role, costCentre, fte, start, reason, payBand, location, kind } = request;
      const before = { title, team, role, costCentre, fte, start, reason, payBand, location, kind };
      return askedAnew(request, checked(requisitionWhole, { ...before, ...input.fields }));
    });
  }),

  /** Gives one of the two approvals; the second makes the vacancy. */
  approve: editing.input(approveInput).mutation(async ({ input, ctx }) => {
    const acting = await onRequest(ctx, input.id);
    return changing(input, acting.origin, (request, tx) => approved(request, input.as, acting, tx));
  }),

  /** Says no, and why; a vacancy it had become is removed. */
  decline: editing.input(declineInput).mutation(async ({ input, ctx }) => {
    const acting = await onRequest(ctx, input.id);
    return changing(
      input,
      acting.origin,
      async (request) => declined(request, input.reason, acting),
      (request, tx) => withoutSeat(request, acting.origin, tx),
    );
  }),

  /** Moves an approved request to another stage, and with it the probability of its vacancy. */
  move: editingPeople.input(moveInput).mutation(async ({ input, ctx }) => {
    const acting = await onRequest(ctx, input.id);
    return changing(input, acting.origin, (request, tx) => moved(request, input.stage, acting, tx));
  }),

  /** Puts somebody on what was the vacancy. */
  fill: editingPeople.input(fillInput).mutation(async ({ input, ctx }) => {
    const acting = await onRequest(ctx, input.id);
    return changing(input, acting.origin, (request, tx) => filled(request, input, acting, tx));
  }),

  /** Takes a request back that was not decided, or clears away one that was declined. */
  remove: editingPeople.input(oneInput).mutation(async ({ input, ctx }) => {
    const { origin } = await onRequest(ctx, input.id);
    await removed(input, origin);
  }),

  /** Who did what with it, newest first. */
  history: reading.input(one).query(({ input }) => historyOf(requisitionStore, input.id)),
});
