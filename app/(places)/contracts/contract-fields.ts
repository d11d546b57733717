import type { Day } from "@/server/planning/day";
import { zero } from "@/server/planning/decimal";
import { type Contract, type ContractItem, nothingAgreed } from "@/server/planning/sources/contract";
import { showDay, showMonth } from "../../_parts/dates";
import { whenWords } from "./deadlines";
import { printReminders } from "./reminder-days";
import { decisionWord, renewalWords } from "./words";

/** What a person edits of a contract. */
export type ContractFields = Omit<Contract, "id" | "version">;

/** What a new item has where nothing is said. */
export const blankItem = (items: readonly ContractItem[]): ContractItem => {
  const taken = new Set(items.map(({ id }) => id));
  let n = items.length + 1;
  while (taken.has(String(n))) n++;
  const like = items[0];
  return {
    id: String(n),
    title: items.length === 0 ? "Price" : "",
    annualPrice: zero,
    category: like?.category ?? "",
    costCentre: like?.costCentre ?? "",
    service: null,
    shares: [],
    priceSteps: [],
  };
};

/** What a new contract has where nothing is said. */
export const blankFields = (currency: string, today: Day): ContractFields => ({
  title: "",
  vendor: "",
  currency,
  start: today,
  end: null,
  renewal: "renews",
  renewalMonths: 12,
  renewalTimes: null,
  noticeMonths: 3,
  noticeDays: null,
  clearDays: false,
  deliveryDays: 0,
  billingMonths: 12,
  inAdvance: true,
  paymentDays: 30,
  escalatorPct: null,
  escalates: "year",
  index: null,
  indexPlusPct: null,
  floorPct: null,
  capPct: null,
  irrecoverableTaxPct: null,
  decision: null,
  wishedEnd: null,
  noticeServed: null,
  noticeServedEnd: null,
  owner: null,
  service: null,
  lease: false,
  ...nothingAgreed,
  items: [blankItem([])],
});

export const fieldLabels: Readonly<Record<keyof ContractFields, string>> = {
  title: "Title",
  vendor: "Vendor",
  currency: "Currency",
  start: "Start",
  end: "Last day of the first term",
  renewal: "At the end of a term",
  renewalMonths: "Renews for (months)",
  renewalTimes: "Times at most",
  noticeMonths: "Notice (months)",
  noticeDays: "Notice (days)",
  clearDays: "Clear days",
  deliveryDays: "Delivery (days)",
  billingMonths: "Billed",
  inAdvance: "Billed in advance",
  paymentDays: "Days to pay",
  escalatorPct: "Price change, fixed",
  escalates: "Price changes",
  index: "Price index",
  indexPlusPct: "Points on top",
  floorPct: "At least",
  capPct: "At most",
  irrecoverableTaxPct: "Irrecoverable tax",
  decision: "Decision",
  wishedEnd: "Wished last month",
  noticeServed: "Notice served on",
  noticeServedEnd: "End named in the notice",
  owner: "Owner",
  service: "Service",
  seats: "Seats",
  usedSeats: "Seats in use",
  trueUp: "Seats above the agreed ones",
  lease: "Lease",
  deputy: "Deputy",
  parent: "Order of (framework agreement)",
  coTerm: "Ends with (contract)",
  replacedBy: "Replaced by (initiative)",
  terminationFee: "Fee to leave early",
  noticeServedHow: "How, and what proves it",
  noticeAddress: "Notice goes to",
  noticeMethod: "Notice is given by",
  note: "Note",
  reminderDays: "Reminders (days before)",
  maximumValue: "Most that may be paid",
  paidToDate: "Paid so far",
  minimumSpend: "Minimum spend",
  minimumSpendMonths: "In so many months",
  minimumPrepaid: "The minimum is prepaid",
  items: "Priced items",
};

/** What a field says, for the two sides of a conflict. */
export function fieldText(field: keyof ContractFields, fields: ContractFields): string {
  const { start, end, decision, wishedEnd, noticeServed, noticeServedEnd, renewal, items } = fields;
  if (field === "start") return whenWords(start, (id) => id);
  if (field === "end") return whenWords(end, (id) => id);
  if (field === "renewal") return renewalWords[renewal];
  if (field === "decision") return decisionWord(decision);
  if (field === "wishedEnd") return wishedEnd === null ? "–" : showMonth(wishedEnd);
  if (field === "noticeServed") return noticeServed === null ? "–" : showDay(noticeServed);
  if (field === "noticeServedEnd") return noticeServedEnd === null ? "–" : showDay(noticeServedEnd);
  if (field === "items")
    return items
      .map(
        ({ title, annualPrice, priceSteps }) =>
          `${title} ${annualPrice}${priceSteps.length ? ` with ${priceSteps.length} price steps` : ""}`,
      )
      .join("; ");
  if (field === "reminderDays") return printReminders(fields.reminderDays) || "the usual ones";
  const value = fields[field];
  return value === null ? "–" : typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** The fields as they are sent. */
export const sent = ({ items, reminderDays, ...fields }: Partial<ContractFields>) => ({
  ...fields,
  ...(reminderDays !== undefined && { reminderDays: reminderDays && [...reminderDays] }),
  ...(items && {
    items: items.map((item) => ({ ...item, shares: [...item.shares], priceSteps: [...item.priceSteps] })),
  }),
});
