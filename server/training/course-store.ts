import { decimals, integer, optional, text, texts, when } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Level } from "../planning/skill";
import type { Completion, Training, TrainingKind, TrainingStatus } from "../planning/sources/training";
import { datedRows } from "./dated-rows";

const trainings: RecordTable<Training> = {
  kind: "trainings",
  word: "course",
  subject: "training",
  table: "training",
  fields: {
    title: text(),
    kind: text<TrainingKind>(),
    status: text<TrainingStatus>(),
    date: optional(when()),
    fee: decimals(),
    travel: decimals(),
    currency: text(),
    category: text(),
    costCentre: optional(text()),
    vendor: optional(text()),
    initiative: optional(text()),
    people: texts(),
    places: optional(integer()),
    certification: optional(text()),
    skill: optional(text()),
    level: optional(integer<Level>()),
    mandatoryFor: optional(text()),
    completions: datedRows<Completion>(),
  },
};

/** What people learn. */
export const trainingStore = recordStore(trainings);
