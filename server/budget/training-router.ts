import { z } from "zod";
import { reading } from "../trpc";
import { certificateList, certificatePage, certificationList } from "./certificates";
import { requirementList } from "./requirements";
import { courseList, coursePage } from "./training";
import { trainingPlanEffect, trainingProposals } from "./training-plan";

/** Certificates and courses have ids of several parts. */
const oneQuestion = z.strictObject({ id: z.string().min(1).max(450) });
const chosenQuestion = z.strictObject({ ids: z.array(z.string().min(1).max(450)).max(500).readonly() });

/** Questions about certifications, requirements and courses. */
export const trainingQuestions = {
  /** All certificates, how they stand today, and who leads whom. */
  certificates: reading.query(({ ctx }) => certificateList(ctx.viewer)),

  /** One certificate with its credits. */
  certificate: reading.input(oneQuestion).query(({ input, ctx }) => certificatePage(input.id, ctx.viewer)),

  /** The catalogue, with how many hold what. */
  certifications: reading.query(({ ctx }) => certificationList(ctx.viewer)),

  /** All requirements with their cover by month, the money at risk, and which certificates to renew first. */
  requirements: reading.query(({ ctx }) => requirementList(ctx.viewer)),

  /** All courses, who lacks a mandatory one, and the training budgets, used and left. */
  courses: reading.query(({ ctx }) => courseList(ctx.viewer)),

  /** One course with who takes part and what the plan holds for it. */
  course: reading.input(oneQuestion).query(({ input, ctx }) => coursePage(input.id, ctx.viewer)),

  /** What people should learn, cheapest first. */
  trainingPlan: reading.query(({ ctx }) => trainingProposals(ctx.viewer)),

  /** What taking some of that does to the plan, before it is done. Refuses what is no longer proposed. */
  trainingPlanEffect: reading
    .input(chosenQuestion)
    .query(({ input, ctx }) => trainingPlanEffect(input.ids, ctx.viewer)),
};
