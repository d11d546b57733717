import { addDays, type Day } from "@/server/planning/day";
import type { Person } from "@/server/planning/facts";
import type { Level, PersonSkill } from "@/server/planning/skill";
import { blankEntry, isLevel } from "@/server/planning/skill-level";
import type { Calendar } from "./calendar";
import { peopleOn } from "./people";
import { type Random, randomOf } from "./random";
import { roleSkills } from "./role-skills";
import { told } from "./skills-told";

/** What many know a little of, whatever their role. */
const besides = [
  "linux",
  "python",
  "sql",
  "prompting",
  "genai-automation",
  "office-suite",
  "communication",
  "problem-solving",
  "monitoring",
  "cloud-cost",
  "version-control",
  "customer-care",
];

const limited = (level: number): Level => {
  const within = Math.min(4, Math.max(0, Math.round(level)));
  return isLevel(within) ? within : 0;
};

interface Confirmed {
  readonly manager: string | null;
  readonly today: Day;
}

/** Three of four levels were confirmed within the last year and a half, one in ten is known from the person alone. */
function entryOf(
  person: string,
  skill: string,
  level: Level,
  random: Random,
  { manager, today }: Confirmed,
): PersonSkill {
  const [how, when, self] = [random(), random(), random()];
  const entry = { ...blankEntry(person, skill), version: 1 };
  if (how < 0.1) return { ...entry, selfLevel: level };
  const isConfirmed = how < 0.85 && manager !== null;
  return {
    ...entry,
    level,
    selfLevel: self < 0.5 ? level : self < 0.6 ? limited(level + 1) : null,
    verifiedBy: isConfirmed ? manager : null,
    verifiedOn: isConfirmed ? addDays(today, -Math.round(20 + when * 520)) : null,
  };
}

/** Long here: at what the role asks for or a step above; new: a step or two below. */
function skillsOf(person: Person, today: Day): PersonSkill[] {
  const random = randomOf(`skills/${person.id}`);
  const years = person.startDate === null ? 3 : (today - person.startDate) / 365;
  const grown = years > 4 ? 0.45 : years > 2 ? 0.1 : -0.5;
  const levels = new Map<string, Level>();
  for (const { skill, level } of roleSkills[person.role ?? ""] ?? []) {
    const reached = limited(level + grown + (random() + random() - 1) * 1.3);
    if (random() > 0.04) levels.set(skill, reached);
  }
  for (const skill of besides)
    if (!levels.has(skill) && random() < 0.22) levels.set(skill, limited(1 + random() * 1.6));
  const confirmed = { manager: person.manager, today };
  return [...levels].map(([skill, level]) => entryOf(person.id, skill, level, random, confirmed));
}

/** Who can do what in the demo organisation: mostly what their roles ask for, and what the story tells. */
export function skillsOn(calendar: Calendar): PersonSkill[] {
  const entries = peopleOn(calendar).flatMap((person) => skillsOf(person, calendar.today));
  return told(entries, calendar.today);
}
