import { reading } from "../trpc";
import { cellQuestion, matrixQuestion } from "./skills-input";
import { skillCell, skillMatrixWindow } from "./skills-matrix";

/** Questions about what people can do. */
export const skillQuestions = {
  /** A window of people × skills against what their roles ask for: only cells that say something. */
  skillMatrix: reading.input(matrixQuestion).query(({ input, ctx }) => skillMatrixWindow(input, ctx.viewer)),

  /** One person and one skill: level, who confirmed it when, what the role asks for. */
  skillCell: reading.input(cellQuestion).query(({ input, ctx }) => skillCell(input, ctx.viewer)),
};
