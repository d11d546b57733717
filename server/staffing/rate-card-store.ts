import { day, decimals, optional, text } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { RateCard, RateUnit } from "../planning/rate-card";

const rateCards: RecordTable<RateCard> = {
  kind: "rate-cards",
  word: "rate card",
  subject: "staffing",
  table: "rate_card",
  fields: {
    vendor: text(),
    role: text(),
    level: optional(text()),
    education: optional(text()),
    minYears: optional(decimals()),
    unit: text<RateUnit>(),
    currency: text(),
    rate: decimals(),
    validFrom: optional(day()),
    validTo: optional(day()),
    contract: optional(text()),
  },
};

/** What vendors ask for roles. */
export const rateCardStore = recordStore(rateCards);
