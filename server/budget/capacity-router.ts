import { reading } from "../trpc";
import { answerCapacity, answerCapacityCell } from "./capacity";
import { capacityCellQuestion, capacityQuestion, coverQuestion } from "./capacity-input";
import { mine } from "./mine";
import { absenceRows, calendarRows, rotaRows, taskRows, workChoices, workRows } from "./work-records";

/** Questions about people's time, and about what needs the viewer. */
export const workQuestions = {
  /** People's time against what is asked of it, by team, role or skill and month, in whole minutes. */
  capacity: reading.input(capacityQuestion).query(({ input, ctx }) => answerCapacity(input, ctx.viewer)),

  /** The people and the work behind one month of it. */
  capacityCell: reading
    .input(capacityCellQuestion)
    .query(({ input, ctx }) => answerCapacityCell(input, ctx.viewer)),

  /** Who is away when; never why. */
  absences: reading.query(({ ctx }) => absenceRows(ctx.viewer)),

  /** Days places do not work on. */
  calendars: reading.query(({ ctx }) => calendarRows(ctx.viewer)),

  /** Support demand and run work. */
  work: reading.query(({ ctx }) => workRows(ctx.viewer)),

  /** Teams, roles, skills, people and lines of support by name, to choose from. */
  workChoices: reading.query(({ ctx }) => workChoices(ctx.viewer)),

  /** Rotas week by week with their gaps, and how much each is on call. */
  rotas: reading.input(coverQuestion).query(({ input, ctx }) => rotaRows(input.weeks, ctx.viewer)),

  /** What is to be done, by whom. */
  tasks: reading.query(({ ctx }) => taskRows(ctx.viewer)),

  /** What needs the viewer: their people, contracts, roadmap, capacity, absences and tasks. */
  mine: reading.query(({ ctx }) => mine(ctx.viewer)),
};
