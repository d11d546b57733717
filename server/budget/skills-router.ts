import { reading } from "../trpc";
import { skillChoices, skillNames } from "./skills-choices";
import { cellQuestion, matrixQuestion, namesQuestion } from "./skills-input";
import { skillCell, skillMatrixWindow } from "./skills-matrix";

/** Questions about what people can do. */
export const skillQuestions = {
  /** A window of people × skills against what their roles ask for: only cells that say something. */
  skillMatrix: reading.input(matrixQuestion).query(({ input, ctx }) => skillMatrixWindow(input, ctx.viewer)),

  /** One person and one skill: level, who confirmed it when, what the role asks for. */
  skillCell: reading.input(cellQuestion).query(({ input, ctx }) => skillCell(input, ctx.viewer)),

  /** Teams, roles, families and skills to choose from, and who the viewer is among the people. */
  skillChoices: reading.query(({ ctx }) => skillChoices(ctx.viewer)),

  /** The ids that pasted names of people and skills stand for; null where a name is nobody's or of more than one. */
  skillNames: reading.input(namesQuestion).query(({ input, ctx }) => skillNames(input, ctx.viewer)),
};
