import { addToMonth, type Month, monthOfYear, monthsFrom } from "@/server/planning/month";
import type { Calendar } from "./calendar";
import { randomOf, wobble } from "./random";

/** How a monthly cost behaves. */
export interface Course {
  /** What it comes to in the current fiscal year, in pounds. */
  readonly yearly: number;
  /** Per cent a year; negative shrinks. */
  readonly growth?: number;
  /** Factors from January to December. */
  readonly season?: readonly number[];
  /** How far a month may lie off, as a share. */
  readonly noise?: number;
  /** From so many months before the last close on (0: it itself), everything is so many times as much. */
  readonly steps?: readonly { readonly back: number; readonly times: number }[];
}

const evenly = new Array<number>(12).fill(1);

/** What a month is compared with others, without its noise. */
function level(course: Course, m: Month, { lastClose }: Calendar): number {
  const { growth = 0, season = evenly, steps = [] } = course;
  const grown = (1 + growth / 100) ** ((m - lastClose) / 12);
  const stepped = steps.reduce((times, step) => (m >= lastClose - step.back ? times * step.times : times), 1);
  return grown * stepped * (season[monthOfYear(m) - 1] ?? 1);
}

/** A month's amount in pounds, so that the current fiscal year comes to what is said of it. */
export function courseOf(name: string, course: Course, calendar: Calendar): (m: Month) => number {
  const year = monthsFrom(calendar.year, addToMonth(calendar.year, 11));
  const whole = year.reduce((sum, m) => sum + level(course, m, calendar), 0);
  return (m) => {
    const noise = wobble(randomOf(`${name}/${m}`), course.noise ?? 0.02);
    return (course.yearly / whole) * level(course, m, calendar) * noise;
  };
}
