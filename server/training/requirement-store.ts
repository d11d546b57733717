import { day, decimals, integer, optional, text } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Requirement, RequirementSubject } from "../planning/certification";
import type { Level } from "../planning/skill";

const requirements: RecordTable<Requirement> = {
  kind: "requirements",
  word: "requirement",
  subject: "training",
  table: "requirement",
  fields: {
    subject: text<RequirementSubject>(),
    subjectId: text(),
    certification: optional(text()),
    skill: optional(text()),
    level: optional(integer<Level>()),
    holders: integer(),
    from: optional(day()),
    to: optional(day()),
    amountAtRisk: optional(decimals()),
    currency: optional(text()),
    note: optional(text()),
  },
};

/** Who needs how many holders of what. */
export const requirementStore = recordStore(requirements);
