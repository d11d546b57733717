import { day, decimals, integer, optional, text, texts, yesNo } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Certification } from "../planning/certification";

const certifications: RecordTable<Certification> = {
  kind: "certifications",
  word: "certification",
  subject: "training",
  table: "certification",
  fields: {
    name: text(),
    issuer: text(),
    validMonths: optional(integer()),
    renewal: optional(text()),
    creditUnit: optional(text()),
    creditsNeeded: optional(decimals()),
    creditsPerYear: optional(decimals()),
    graceDays: integer(),
    fee: optional(decimals()),
    annualFee: optional(decimals()),
    currency: text(),
    retired: yesNo(),
    renews: texts(),
    checkedOn: optional(day()),
  },
};

/** The catalogue of certifications. */
export const certificationStore = recordStore(certifications);
