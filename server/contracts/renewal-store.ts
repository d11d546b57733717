import { day, decimals, json, months, optional, text } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Alternative, Renewal, RenewalOption, RenewalStage } from "../planning/renewal";
import type { Decision } from "../planning/sources/contract";

const renewals: RecordTable<Renewal> = {
  kind: "renewals",
  word: "renewal",
  subject: "contracts",
  table: "renewal",
  fields: {
    contract: text(),
    termEnd: optional(day()),
    stage: text<RenewalStage>(),
    targetPrice: optional(decimals()),
    agreedPrice: optional(decimals()),
    agreedFrom: optional(months()),
    alternatives: json<readonly Alternative[]>(),
    option: optional(text<RenewalOption>()),
    decision: optional(text<Decision>()),
    reason: optional(text()),
    decidedBy: optional(text()),
    decidedOn: optional(day()),
    note: optional(text()),
  },
};

/** What people do about the terms of contracts. */
export const renewalStore = recordStore(renewals);
