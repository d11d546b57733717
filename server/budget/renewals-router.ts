import { z } from "zod";
import { reading } from "../trpc";
import { decisionSheet } from "./decision-sheet";
import { recordQuestion, viewQuestion } from "./input";
import { renewals } from "./renewals";
import { cheapestAnswer, strandedAnswer } from "./stranded";

const renewalsQuestion = viewQuestion.extend({
  /** Days ahead; null: all there are. */
  within: z.number().int().min(1).max(10_000).nullable().default(null),
});

/** Questions about what is to be decided about contracts, and what outlives what it serves. */
export const renewalQuestions = {
  /** Contracts by their next deadline with stage and money at stake; what is decided and not served, missed, and a year of dates. */
  renewals: reading.input(renewalsQuestion).query(({ input, ctx }) => renewals(input, ctx.viewer)),

  /** Everything one needs to decide about the term of a contract. */
  decisionSheet: reading
    .input(recordQuestion)
    .query(({ input, ctx }) => decisionSheet(input.id, input.view, ctx.viewer)),

  /** Contracts, assets and seats that run on after what retires them, and services that lose their contract too early. */
  stranded: reading.input(viewQuestion).query(({ input, ctx }) => strandedAnswer(input.view, ctx.viewer)),

  /** What an initiative costs with everything that moves along, for each month it could be moved to, and the cheapest. */
  cheapestDate: reading
    .input(recordQuestion)
    .query(({ input, ctx }) => cheapestAnswer(input.id, input.view, ctx.viewer)),
};
