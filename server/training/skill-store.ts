import { optional, text } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Skill } from "../planning/skill";

const skills: RecordTable<Skill> = {
  kind: "skill-catalogue",
  word: "skill",
  subject: "training",
  table: "skill",
  fields: {
    name: text(),
    family: text(),
    technology: optional(text()),
    service: optional(text()),
  },
};

/** The catalogue of skills. */
export const skillStore = recordStore(skills);
