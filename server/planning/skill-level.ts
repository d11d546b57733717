import type { Day } from "./day";
import type { Level, PersonSkill } from "./skill";

/** A level as it is written in a list: "3 works alone". */
export const levelWords: Readonly<Record<Level, string>> = {
  0: "none",
  1: "basics",
  2: "works with guidance",
  3: "works alone",
  4: "teaches others",
};

/** From which level on somebody can be left alone with it. */
export const alone: Level = 3;

export const isLevel = (value: number): value is Level => Number.isInteger(value) && value >= 0 && value <= 4;

/** The id of what one person can do of one skill. */
export const personSkillId = (person: string, skill: string): string => `${person}/${skill}`;

/** How well a level is known: confirmed by somebody on a day, only noted, said by the person alone, or not at all. */
export type Known = "confirmed" | "noted" | "self" | "unknown";

type Levels = Pick<PersonSkill, "level" | "selfLevel" | "verifiedOn">;

export const knownAs = (entry: Levels | undefined): Known => {
  if (!entry) return "unknown";
  if (entry.level === null) return entry.selfLevel === null ? "unknown" : "self";
  return entry.verifiedOn === null ? "noted" : "confirmed";
};

/** The level somebody is taken to have: what was noted or confirmed, else what they say themselves; null: nobody said. */
export const levelOf = (entry: Levels | undefined): Level | null => entry?.level ?? entry?.selfLevel ?? null;

/** A level that somebody other than the person gave; null where there is none. */
export const givenLevel = (entry: Levels | undefined): Level | null => entry?.level ?? null;

/** Whether the person says otherwise than what was given: somebody should talk to them. */
export const isWaiting = ({ level, selfLevel }: Pick<PersonSkill, "level" | "selfLevel">): boolean =>
  selfLevel !== null && selfLevel !== level;

/** The level given by somebody to somebody: it is confirmed by that, on that day. A level taken away leaves what they say themselves. */
export function given(
  entry: Omit<PersonSkill, "version">,
  level: Level | null,
  by: { readonly name: string; readonly day: Day },
): Omit<PersonSkill, "version"> {
  const verified =
    level === null ? { verifiedBy: null, verifiedOn: null } : { verifiedBy: by.name, verifiedOn: by.day };
  return { ...entry, level, ...verified };
}

/** Nothing known yet of a person and a skill. */
export const blankEntry = (person: string, skill: string): Omit<PersonSkill, "version"> => ({
  id: personSkillId(person, skill),
  person,
  skill,
  level: null,
  selfLevel: null,
  verifiedBy: null,
  verifiedOn: null,
  specialist: false,
});
