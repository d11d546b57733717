import { addDays } from "@/server/planning/day";
import { decimal } from "@/server/planning/decimal";
import type { Absence } from "@/server/planning/work-records";
import type { Calendar } from "./calendar";

type Away = readonly [person: string, from: number, days: number, reason: string, share?: number];

/** Days from today, how long, and why; why is kept apart and told to few. */
const away: readonly Away[] = [
  ["jack.molloy", -3, 8, "Flu"],
  ["viktor.sandell", 9, 11, "Annual leave"],
  ["naomi.fielding", 12, 9, "Annual leave"],
  ["arjun.bhatt", 29, 13, "Annual leave, family visit"],
  ["priya.nandakumar", 31, 10, "Annual leave"],
  ["geoff.larkin", 44, 25, "Operation on the knee"],
  ["aisha.rahman", 20, 60, "Phased return after illness", 50],
  ["grace.adeyemi", 32, 11, "Annual leave"],
  ["rhys.bevan", 16, 8, "Annual leave"],
  ["farah.siddiqui", 19, 6, "Moving house"],
  ["katya.morozova", 27, 14, "Annual leave"],
  ["tim.ellery", 95, 98, "Parental leave"],
  ["femke.maes", 30, 12, "Annual leave"],
  ["pieter.claes", 66, 5, "Annual leave"],
  ["hannah.brandt", 80, 9, "Annual leave"],
];

const absenceOf = (calendar: Calendar, [person, from, days, , share]: Away, n: number): Absence => ({
  ...{ id: `AB-${String(n + 1).padStart(2, "0")}`, version: 1, person },
  from: addDays(calendar.today, from),
  to: addDays(calendar.today, from + days),
  sharePct: decimal(share ?? 100),
});

/** Who is away when: two cloud engineers at once, which leaves their rota with too few. */
export const absencesOn = (calendar: Calendar): Absence[] =>
  away.map((told, n) => absenceOf(calendar, told, n));

/** Why, by the absence's id. */
export const absenceReasons: ReadonlyMap<string, string> = new Map(
  away.map(([, , , reason], n) => [`AB-${String(n + 1).padStart(2, "0")}`, reason]),
);
