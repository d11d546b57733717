import { day, decimals, integer, months, optional, text, when, yesNo } from "../database/column";
import { recordStore } from "../database/record-store";
import type { RecordTable } from "../database/record-table";
import type { BillingMonths, Contract, Decision, RenewalRule } from "../planning/sources/contract";

const contracts: RecordTable<Contract> = {
  kind: "contracts",
  word: "contract",
  subject: "contracts",
  table: "contract",
  fields: {
    title: text(),
    vendor: text(),
    currency: text(),
    start: when(),
    end: optional(when()),
    renewal: text<RenewalRule>(),
    renewalMonths: integer(),
    renewalTimes: optional(integer()),
    noticeMonths: optional(integer()),
    noticeDays: optional(integer()),
    clearDays: yesNo(),
    deliveryDays: integer(),
    billingMonths: integer<BillingMonths>(),
    inAdvance: yesNo(),
    paymentDays: integer(),
    escalatorPct: optional(decimals()),
    escalates: text<"year" | "renewal">(),
    index: optional(text()),
    indexPlusPct: optional(decimals()),
    floorPct: optional(decimals()),
    capPct: optional(decimals()),
    irrecoverableTaxPct: optional(decimals()),
    decision: optional(text<Decision>()),
    wishedEnd: optional(months()),
    noticeServed: optional(day()),
    noticeServedEnd: optional(day()),
    owner: optional(text()),
    service: optional(text()),
    seats: optional(integer()),
    lease: yesNo(),
    items: {
      table: "contract_item",
      under: ["contract"],
      key: "id",
      ordered: true,
      fields: {
        id: text(),
        title: text(),
        annualPrice: decimals(),
        category: text(),
        costCentre: text(),
        service: optional(text()),
        shares: {
          table: "contract_share",
          under: ["contract", "item"],
          key: "costCentre",
          fields: { costCentre: text(), weight: decimals() },
        },
        priceSteps: {
          table: "price_step",
          under: ["contract", "item"],
          key: "from",
          fields: { from: months(), annualPrice: decimals() },
        },
      },
    },
  },
};

/** Contracts with their items, shares and price steps. */
export const contractStore = recordStore(contracts);
