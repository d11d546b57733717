import { text, texts } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Vendor } from "../planning/facts";

const vendors: RecordTable<Vendor> = {
  kind: "vendors",
  word: "vendor",
  subject: "contracts",
  table: "vendor",
  fields: { name: text(), aliases: texts() },
};

/** Vendors; one that is still paid cannot be removed. */
export const vendorStore = recordStore(vendors);
