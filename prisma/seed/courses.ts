import { addDays, dayIn, type Day } from "@/server/planning/day";
import { decimal, zero } from "@/server/planning/decimal";
import { addToMonth, type Month } from "@/server/planning/month";
import type { Completion, Training } from "@/server/planning/sources/training";
import type { Calendar } from "./calendar";
import { type Told, toldCourses } from "./courses-told";
import { peopleOn } from "./people";
import { pennies } from "./random";

/** Who did not come. */
const missed = new Set(["T-2-luke.pemberton", "T-10-ben.hartley"]);

interface Year {
  readonly first: Month;
  /** T-3, or T-3-b for the year before. */
  readonly mark: string;
  /** What courses cost compared with this year's. */
  readonly factor: number;
}

function completionsOf(told: Told, id: string, day: Day, today: Day): Completion[] {
  if (day > today) return [];
  const came = told.people.filter((person) => !missed.has(`${id}-${person}`));
  return came.map((person) => ({ person, day: addDays(day, 1), evidence: null }));
}

function courseOf(told: Told, n: number, { first, mark, factor }: Year, { today }: Calendar): Training {
  const id = `T-${n + 1}${mark}`;
  const day = dayIn(addToMonth(first, told.month), told.day);
  const isNear = day <= addDays(today, 60);
  return {
    id,
    version: 1,
    title: told.title,
    kind: told.kind ?? "course",
    status: isNear ? "booked" : "planned",
    date: day,
    fee: pennies(told.fee * factor),
    travel: pennies((told.travel ?? 0) * factor),
    currency: told.currency ?? "GBP",
    category: "training",
    costCentre: told.costCentre ?? null,
    vendor: told.vendor ?? null,
    initiative: mark === "" ? (told.initiative ?? null) : null,
    people: told.people,
    places: told.places ?? null,
    certification: told.certification ?? null,
    skill: told.skill ?? null,
    level: told.level ?? null,
    mandatoryFor: null,
    completions: completionsOf(told, id, day, today),
  };
}

/** Who has not shown yet that they know what a wrong click can do. */
const unaware = new Set(["rhys.bevan", "femke.maes", "luke.pemberton", "paul.gadsby", "stefan.rusu"]);

function mandatory(calendar: Calendar): Training[] {
  const { today, year } = calendar;
  const day = dayIn(addToMonth(year, 1), 12);
  const held = day <= today ? day : addDays(today, -20);
  const blank = courseOf(
    { title: "", month: 0, day: 1, fee: 0, people: [] },
    0,
    { first: year, mark: "", factor: 1 },
    calendar,
  );
  const done = peopleOn(calendar)
    .filter(({ id }) => !unaware.has(id))
    .map(
      ({ id }, n): Completion => ({
        person: id,
        day: addDays(held, -(n % 9)),
        evidence: `Score ${82 + ((n * 7) % 18)}`,
      }),
    );
  const of = (id: string, title: string, given: Partial<Training>): Training => ({
    ...blank,
    id,
    title,
    date: null,
    status: "planned",
    fee: zero,
    completions: [],
    ...given,
  });
  return [
    of("T-A", "Security awareness", {
      kind: "self-study",
      mandatoryFor: "all",
      vendor: "brightdesk",
      completions: done,
    }),
    of("T-B", "First week at the service desk", {
      kind: "induction",
      mandatoryFor: "service-desk-l1",
      completions: done.filter(({ person }) => person === "jack.molloy" || person === "aisha.rahman"),
    }),
  ];
}

/** What people learn: the year before, this one, and what is known of the next. */
export function coursesOn(calendar: Calendar): Training[] {
  const { year, yearBefore } = calendar;
  const of = (told: readonly Told[], one: Year) => told.map((each, n) => courseOf(each, n, one, calendar));
  return [
    ...of(toldCourses, { first: yearBefore, mark: "-b", factor: 0.968 }),
    ...of(toldCourses, { first: year, mark: "", factor: 1 }),
    ...of(toldCourses.slice(0, 4), { first: addToMonth(year, 12), mark: "-n", factor: 1.031 }),
    ...mandatory(calendar),
  ];
}

/** What teams may spend on learning this fiscal year. */
export const trainingAllowances: readonly (readonly [team: string, amount: number, currency: string])[] = [
  ["platform", 11_500, "GBP"],
  ["networks", 6_800, "GBP"],
  ["security", 14_200, "GBP"],
  ["service-desk", 6_500, "GBP"],
  ["data-ghent", 4_200, "EUR"],
];

/** The same as records. */
export const trainingBudgetsOn = ({ year }: Calendar) =>
  trainingAllowances.map(([team, amount, currency]) => ({
    year,
    team,
    person: null,
    amount: decimal(amount),
    currency,
  }));
