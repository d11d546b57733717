import { day, integer, json, optional, text, texts } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { CriterionScore, NoticeMethod, Vendor, VendorRisk, VendorTier } from "../planning/vendor";

const vendors: RecordTable<Vendor> = {
  kind: "vendors",
  word: "vendor",
  subject: "contracts",
  table: "vendor",
  fields: {
    name: text(),
    aliases: texts(),
    risk: optional(text<VendorRisk>()),
    tier: optional(text<VendorTier>()),
    noticeAddress: optional(text()),
    noticeMethod: optional(text<NoticeMethod>()),
    exitEffortDays: optional(integer()),
    exitNote: optional(text()),
    note: optional(text()),
    contacts: {
      table: "vendor_contact",
      under: ["vendor"],
      key: "name",
      ordered: true,
      fields: {
        name: text(),
        role: optional(text()),
        mail: optional(text()),
        phone: optional(text()),
      },
    },
    reviews: {
      table: "vendor_review",
      under: ["vendor"],
      key: "day",
      fields: { day: day(), by: text(), scores: json<readonly CriterionScore[]>() },
    },
  },
};

/** Vendors; one that is still paid cannot be removed. */
export const vendorStore = recordStore(vendors);
