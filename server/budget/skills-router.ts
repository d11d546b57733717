import { reading } from "../trpc";
import { idQuestion } from "./input";
import { careerOf, careerRows } from "./skills-careers";
import { skillPage, skillRows, whoCan } from "./skills-catalogue";
import { skillChoices, skillNames } from "./skills-choices";
import { skillCoverageAnswer, skillHeatAnswer } from "./skills-coverage";
import { feasibleInitiative, feasibleRoadmap } from "./skills-feasible";
import { cellQuestion, coverageQuestion, matrixQuestion, namesQuestion, whoQuestion } from "./skills-input";
import { personSkills, skillCell, skillMatrixWindow } from "./skills-matrix";

/** Questions about what people can do. */
export const skillQuestions = {
  /** A window of people × skills against what their roles ask for: only cells that say something. */
  skillMatrix: reading.input(matrixQuestion).query(({ input, ctx }) => skillMatrixWindow(input, ctx.viewer)),

  /** One person and one skill: level, who confirmed it when, what the role asks for. */
  skillCell: reading.input(cellQuestion).query(({ input, ctx }) => skillCell(input, ctx.viewer)),

  /** Somebody's skills against what their role asks for. */
  personSkills: reading.input(idQuestion).query(({ input, ctx }) => personSkills(input.id, ctx.viewer)),

  /** Teams, roles, families and skills to choose from, and who the viewer is among the people. */
  skillChoices: reading.query(({ ctx }) => skillChoices(ctx.viewer)),

  /** The ids that pasted names of people and skills stand for; null where a name is nobody's or of more than one. */
  skillNames: reading.input(namesQuestion).query(({ input, ctx }) => skillNames(input, ctx.viewer)),

  /** The catalogue, with how well each skill is covered. */
  skills: reading.query(({ ctx }) => skillRows(ctx.viewer)),

  /** One skill with everybody who has any of it, and the roles that ask for it. */
  skill: reading.input(idQuestion).query(({ input, ctx }) => skillPage(input.id, ctx.viewer)),

  /** Who can do what a text names, at a level or above. */
  whoCan: reading.input(whoQuestion).query(({ input, ctx }) => whoCan(input, ctx.viewer)),

  /** Who carries which technology, service or skill, and who leaves with it, a year ahead. */
  skillCoverage: reading
    .input(coverageQuestion)
    .query(({ input, ctx }) => skillCoverageAnswer(input, ctx.viewer)),

  /** Teams × families of skills. */
  skillHeat: reading.query(({ ctx }) => skillHeatAnswer(ctx.viewer)),

  /** One initiative against the skills it asks for: when they are here, and what closes a gap. */
  feasible: reading.input(idQuestion).query(({ input, ctx }) => feasibleInitiative(input.id, ctx.viewer)),

  /** The same for every initiative of the plan that asks for skills. */
  feasibleRoadmap: reading.query(({ ctx }) => feasibleRoadmap(ctx.viewer)),

  /** Everybody's next step, the readiest first. */
  careers: reading.query(({ ctx }) => careerRows(ctx.viewer)),

  /** Somebody against their own role and the steps that follow it. */
  career: reading.input(idQuestion).query(({ input, ctx }) => careerOf(input.id, ctx.viewer)),
};
