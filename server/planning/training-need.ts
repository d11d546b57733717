import { addDays, type Day } from "./day";
import { type Decimal, zero } from "./decimal";
import type { Currency } from "./money";
import { spelled } from "./person";
import type { Portfolio } from "./portfolio";
import { dayOf, type Schedule } from "./schedule";
import type { Level } from "./skill";
import type { Training } from "./sources/training";

/** expires: a certificate runs out · role: the role asks for a certification · skill: it asks for a skill · mandatory: a course is. */
export type ProposalReason = "expires" | "role" | "skill" | "mandatory";

/** Something one person should learn. What it costs is in `currency`; null: nobody knows. */
export interface TrainingNeed {
  readonly id: string;
  readonly reason: ProposalReason;
  readonly person: string;
  readonly title: string;
  readonly certification: string | null;
  readonly skill: string | null;
  readonly level: Level | null;
  /** The course it is modelled on. */
  readonly like: string | null;
  readonly date: Day;
  /** The last day on which it is of use; null: there is none. */
  readonly by: Day | null;
  readonly fee: Decimal | null;
  readonly currency: Currency;
}

export interface NeedsQuestion {
  readonly portfolio: Portfolio;
  readonly schedule: Schedule;
  readonly today: Day;
}

/** Nothing is proposed for sooner than in two weeks, and a renewal for a month before the last day. */
const lead = 14;
const margin = 30;
/** The day to take something by a last day: a month before it, not sooner than in two weeks, and not after it where that can be kept. */
export function dateBefore(by: Day | null, today: Day): Day {
  const soonest = addDays(today, lead);
  if (by === null) return addDays(today, margin);
  const wished = addDays(by, -margin);
  return wished > soonest ? wished : by >= today && by < soonest ? by : soonest;
}

/** What people are to learn from today on anyway: by certification, skill and title. */
export function plannedFor({ portfolio, schedule, today }: NeedsQuestion): ReadonlySet<string> {
  const planned = new Set<string>();
  for (const {
    date,
    status,
    people,
    completions,
    certification,
    skill,
    title,
  } of portfolio.facts.trainings.values()) {
    const day = date === null ? null : dayOf(date, schedule);
    if (status === "cancelled" || day === null || day < today) continue;
    const done = new Set(completions.map(({ person }) => person));
    for (const person of people.filter((one) => !done.has(one))) {
      planned.add(`certification/${certification ?? ""}/${person}`);
      planned.add(`skill/${skill ?? ""}/${person}`);
      planned.add(`title/${spelled(title)}/${person}`);
    }
  }
  return planned;
}

/** The training a need becomes once it is decided. */
export const trainingOf = (need: TrainingNeed, id: string, like: Training | undefined): Training => ({
  id,
  version: 1,
  title: need.title,
  kind: need.reason === "mandatory" && like ? like.kind : "course",
  status: "planned",
  date: need.date,
  fee: need.fee ?? zero,
  travel: zero,
  currency: need.currency,
  category: like?.category ?? "training",
  costCentre: null,
  vendor: like?.vendor ?? null,
  initiative: null,
  people: [need.person],
  places: null,
  certification: need.certification,
  skill: need.skill,
  level: need.level,
  mandatoryFor: null,
  completions: [],
});
