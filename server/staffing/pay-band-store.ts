import { decimals, months, optional, text } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { PayBand, RoleLevel } from "../planning/role";

const payBands: RecordTable<PayBand> = {
  kind: "pay-bands",
  word: "pay band",
  subject: "staffing",
  table: "pay_band",
  fields: {
    name: text(),
    role: optional(text()),
    level: optional(text<RoleLevel>()),
    location: optional(text()),
    currency: text(),
    minimum: decimals(),
    maximum: decimals(),
    validFrom: optional(months()),
    validTo: optional(months()),
  },
};

/** What roles are paid. */
export const payBandStore = recordStore(payBands);
