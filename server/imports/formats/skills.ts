import type { Level, PersonSkill } from "@/server/planning/skill";
import { isLevel, personSkillId } from "@/server/planning/skill-level";
import { kept, optional, type Read, required, type Values } from "./column";
import { dayCell } from "./dates";
import { type Fault, format, type Written } from "./format";
import { personCell, referenceCell, yesNoCell } from "./texts";

type Stored = Written<PersonSkill>;

/** 0 none to 4 teaches others; a word behind the number is for people. */
export const levelCell = {
  kind: "level 0 to 4",
  read: (text: string): Read<Level> => {
    const level = Number(/^\s*([0-4])(?:\.0+)?(?:\s+\D.*)?\s*$/u.exec(text)?.[1] ?? Number.NaN);
    return isLevel(level) ? { value: level } : { reason: "not a level from 0 to 4" };
  },
  print: (level: Level): string => String(level),
};

const columns = {
  person: required(referenceCell("people"), "Who, by id or name.", "E-1042"),
  skill: required(
    referenceCell("skill-catalogue"),
    "What, by id or name of the catalogue; made when first named.",
    "Kubernetes",
  ),
  level: optional(
    levelCell,
    "0 none, 1 basics, 2 with guidance, 3 alone, 4 teaches others. May be empty only beside self_level.",
    "3",
  ),
  self_level: optional(levelCell, "What they say themselves.", "3"),
  verified_by: optional(personCell, "Who confirmed the level.", "Priya Nandakumar"),
  verified_on: optional(dayCell, "The day it was confirmed.", "2026-09-14"),
  specialist: optional(yesNoCell, "Whether others ask this person about it.", "no"),
};

type Row = Values<typeof columns>;

const idOf = ({ person, skill }: Row): string => personSkillId(person, skill);

/** What was confirmed was the level of then: another level has to be confirmed anew. */
function verified(row: Row, stored: Stored | null): Pick<Stored, "verifiedBy" | "verifiedOn"> {
  const isAnother = stored !== null && row.level !== null && row.level !== stored.level;
  const before = isAnother ? null : stored;
  return {
    verifiedBy: kept(row.verified_by, before?.verifiedBy, null),
    verifiedOn: kept(row.verified_on, before?.verifiedOn, null),
  };
}

function check({ level, selfLevel, verifiedBy, verifiedOn }: Stored): Fault[] {
  if (level === null && selfLevel === null)
    return [{ column: "level", reason: "neither level nor self_level is given" }];
  if (level === null && verifiedOn !== null)
    return [{ column: "verified_on", reason: "there is no level to confirm" }];
  return level === null && verifiedBy !== null
    ? [{ column: "verified_by", reason: "there is no level to confirm" }]
    : [];
}

export const skills = format({
  name: "skills",
  title: "Skills: who can do what, and how well",
  columns,
  key: idOf,
  record: idOf,
  merge: (row, stored: Stored | null): Stored => ({
    id: idOf(row),
    person: row.person,
    skill: row.skill,
    level: kept(row.level, stored?.level, null),
    selfLevel: kept(row.self_level, stored?.selfLevel, null),
    ...verified(row, stored),
    specialist: kept(row.specialist, stored?.specialist, false),
  }),
  check,
  rows: (fact: Stored): Row[] => [
    {
      person: fact.person,
      skill: fact.skill,
      level: fact.level,
      self_level: fact.selfLevel,
      verified_by: fact.verifiedBy,
      verified_on: fact.verifiedOn,
      specialist: fact.specialist,
    },
  ],
});
