import { day, integer, optional, text, yesNo } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Level, PersonSkill } from "../planning/skill";

const personSkills: RecordTable<PersonSkill> = {
  kind: "skills",
  word: "skill level",
  subject: "training",
  table: "person_skill",
  fields: {
    person: text(),
    skill: text(),
    level: optional(integer<Level>()),
    selfLevel: optional(integer<Level>()),
    verifiedBy: optional(text()),
    verifiedOn: optional(day()),
    specialist: yesNo(),
  },
};

/** Who can do what, and how well. */
export const personSkillStore = recordStore(personSkills);
