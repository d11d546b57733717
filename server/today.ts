import { type Day, parseDay } from "./planning/day";

/** The calendar day it is where the server runs. */
export function currentDay(now: Date = new Date()): Day {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = parseDay(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  if (day === null) throw new Error("the computer's clock is outside the years 1900 to 2200");
  return day;
}
