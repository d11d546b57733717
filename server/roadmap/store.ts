import { decimals, integer, json, optional, text, texts, when } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Kept } from "../planning/facts";
import type { Milestone } from "../planning/schedule";
import type {
  Benefit,
  Effort,
  Initiative,
  InitiativeStatus,
  OneOffStep,
} from "../planning/sources/initiative";

const milestones: RecordTable<Milestone & Kept> = {
  kind: "milestones",
  word: "milestone",
  subject: "roadmap",
  table: "milestone",
  fields: { name: text(), date: optional(when()) },
};

const initiatives: RecordTable<Initiative> = {
  kind: "initiatives",
  word: "initiative",
  subject: "roadmap",
  table: "initiative",
  fields: {
    title: text(),
    costCentre: text(),
    category: text(),
    runCategory: text(),
    currency: text(),
    start: when(),
    durationMonths: integer(),
    oneOff: decimals(),
    oneOffSteps: json<readonly OneOffStep[]>(),
    runPerMonth: decimals(),
    savingsPerMonth: decimals(),
    nature: text<Initiative["nature"]>(),
    usefulLifeMonths: optional(integer()),
    objective: optional(text()),
    status: optional(text<InitiativeStatus>()),
    owner: optional(text()),
    service: optional(text()),
    dependsOn: texts(),
    benefits: json<readonly Benefit[]>(),
    efforts: json<readonly Effort[]>(),
  },
};

/** Milestones; one on which dates hang cannot be removed. */
export const milestoneStore = recordStore(milestones);

/** Items of the roadmap. */
export const initiativeStore = recordStore(initiatives);
