import { z } from "zod";
import { dayInput, idInput } from "../input";
import { reading } from "../trpc";
import { idQuestion, viewQuestion } from "./input";
import { leaver } from "./leaver";
import { organisationTree } from "./org";
import { requestPage, requestRows } from "./requests";
import { bandPage, bandRows, rolePage, roleRows } from "./roles";
import { tierMonths } from "./tiers";

const leaverQuestion = z.strictObject({ person: idInput, day: dayInput });

/** Questions about roles, teams and seats, and who comes and goes. */
export const staffingQuestions = {
  /** Teams as a tree with heads, people, vacancies and this year's cost. */
  organisationTree: reading
    .input(viewQuestion)
    .query(({ input, ctx }) => organisationTree(input.view, ctx.viewer)),

  /** Headcount and cost of people by support tier, month by month. */
  tiers: reading.input(viewQuestion).query(({ input, ctx }) => tierMonths(input.view, ctx.viewer)),

  /** Roles with what a hire costs, and what people call their role that is none. */
  roles: reading.query(({ ctx }) => roleRows(ctx.viewer)),

  /** One role, with a hire against a contractor. */
  role: reading.input(idQuestion).query(({ input, ctx }) => rolePage(input.id, ctx.viewer)),

  /** Pay bands; amounts only for those who may see salaries. */
  payBands: reading.query(({ ctx }) => bandRows(ctx.viewer)),

  /** One pay band. */
  payBand: reading.input(idQuestion).query(({ input, ctx }) => bandPage(input.id, ctx.viewer)),

  /** Requests to hire: stage, age, who has to act, and how many wait for the viewer. */
  requests: reading.query(({ ctx }) => requestRows(ctx.viewer)),

  /** One request, with those inside who could take the seat. */
  request: reading.input(idQuestion).query(({ input, ctx }) => requestPage(input.id, ctx.viewer)),

  /** What loses cover when somebody leaves on a day, what replacing them costs, and what is to be handed over. */
  leaver: reading.input(leaverQuestion).query(({ input, ctx }) => leaver(input, ctx.viewer)),
};
