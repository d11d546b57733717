import { day, decimals, json, optional, text } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { EmploymentKind } from "../planning/facts";
import type { Approval, Requisition, RequisitionStage } from "../planning/role";

const requisitions: RecordTable<Requisition> = {
  kind: "requisitions",
  word: "request",
  subject: "staffing",
  table: "requisition",
  fields: {
    title: text(),
    team: text(),
    role: optional(text()),
    costCentre: text(),
    fte: decimals(),
    start: day(),
    reason: text(),
    stage: text<RequisitionStage>(),
    payBand: optional(text()),
    location: optional(text()),
    kind: text<EmploymentKind>(),
    stageSince: day(),
    declined: optional(text()),
    person: optional(text()),
    position: optional(text()),
    askedBy: text(),
    askedOn: day(),
    approvals: json<readonly Approval[]>(),
  },
};

/** Requests to hire somebody. */
export const requisitionStore = recordStore(requisitions);
