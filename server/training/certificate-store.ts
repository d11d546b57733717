import { day, optional, text } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { Certificate, Credit } from "../planning/certification";
import { datedRows } from "./dated-rows";

const certificates: RecordTable<Certificate> = {
  kind: "certificates",
  word: "certificate",
  subject: "training",
  table: "certificate",
  fields: {
    person: text(),
    certification: text(),
    issued: day(),
    expires: optional(day()),
    number: optional(text()),
    credits: datedRows<Credit>(),
  },
};

/** What people hold. */
export const certificateStore = recordStore(certificates);
