import type { BillingMonths, Contract, ContractItem, Share } from "@/server/planning/sources/contract";
import { kept, type Values } from "./column";
import { contractColumns } from "./contract-columns";
import { check, onlyItem, rows } from "./contract-rows";
import { format, type Written } from "./format";

type Stored = Written<Contract>;
type Row = Values<typeof contractColumns>;

const isBillingMonths = (months: number): months is BillingMonths => [0, 1, 3, 6, 12].includes(months);

/** The item a row is about; null where the contract has several and the row names none. */
function itemOf({ item }: Row, items: readonly ContractItem[]): string | null {
  if (item !== null) return item;
  return items.length > 1 ? null : (items[0]?.id ?? onlyItem);
}

const sorted = (shares: readonly Share[]) =>
  shares.toSorted((a, b) => (a.costCentre < b.costCentre ? -1 : a.costCentre > b.costCentre ? 1 : 0));

function mergedItem(row: Row, id: string, stored: ContractItem | undefined): ContractItem {
  return {
    id,
    title: kept(row.item_title, stored?.title, ""),
    annualPrice: row.annual_price,
    category: kept(row.category, stored?.category, "unassigned"),
    costCentre: row.cost_centre,
    service: kept(row.item_service, stored?.service, null),
    shares: sorted(kept(row.shares, stored?.shares, [])),
    priceSteps: stored?.priceSteps ?? [],
  };
}

function withItem(items: readonly ContractItem[], item: ContractItem): readonly ContractItem[] {
  const at = items.findIndex(({ id }) => id === item.id);
  return at < 0 ? [...items, item] : items.with(at, item);
}

function renewal(row: Row, stored: Stored | null) {
  return {
    renewal: kept(row.renewal, stored?.renewal, "ends"),
    renewalMonths: kept(row.renewal_months, stored?.renewalMonths, 12),
    renewalTimes: kept(row.renewal_times, stored?.renewalTimes, null),
    // A notice is in months or in days: naming one takes the other away.
    noticeMonths: row.notice_days === null ? kept(row.notice_months, stored?.noticeMonths, null) : null,
    noticeDays: row.notice_months === null ? kept(row.notice_days, stored?.noticeDays, null) : null,
    clearDays: kept(row.clear_days, stored?.clearDays, false),
    deliveryDays: kept(row.delivery_days, stored?.deliveryDays, 0),
    decision: kept(row.decision, stored?.decision, null),
    wishedEnd: kept(row.wished_end, stored?.wishedEnd, null),
    noticeServed: kept(row.notice_served_date, stored?.noticeServed, null),
    noticeServedEnd: kept(row.notice_served_end, stored?.noticeServedEnd, null),
    noticeServedHow: kept(row.notice_served_how, stored?.noticeServedHow, null),
    noticeAddress: kept(row.notice_address, stored?.noticeAddress, null),
    noticeMethod: kept(row.notice_method, stored?.noticeMethod, null),
    reminderDays: kept(row.reminder_days, stored?.reminderDays, null),
    terminationFee: kept(row.termination_fee, stored?.terminationFee, null),
    coTerm: kept(row.co_term, stored?.coTerm, null),
    replacedBy: kept(row.replaced_by, stored?.replacedBy, null),
  };
}

function about(row: Row, stored: Stored | null) {
  return {
    owner: kept(row.owner, stored?.owner, null),
    deputy: kept(row.deputy, stored?.deputy, null),
    parent: kept(row.parent, stored?.parent, null),
    service: kept(row.service, stored?.service, null),
    seats: kept(row.seats, stored?.seats, null),
    usedSeats: kept(row.used_seats, stored?.usedSeats, null),
    trueUp: kept(row.true_up, stored?.trueUp, "none"),
    note: kept(row.note, stored?.note, null),
  };
}

function spending(row: Row, stored: Stored | null) {
  return {
    maximumValue: kept(row.maximum_value, stored?.maximumValue, null),
    paidToDate: kept(row.paid_to_date, stored?.paidToDate, null),
    minimumSpend: kept(row.minimum_spend, stored?.minimumSpend, null),
    minimumSpendMonths: kept(row.minimum_spend_months, stored?.minimumSpendMonths, null),
    minimumPrepaid: kept(row.minimum_prepaid, stored?.minimumPrepaid, false),
  };
}

function price(row: Row, stored: Stored | null, billingMonths: BillingMonths) {
  return {
    currency: row.currency,
    escalatorPct: kept(row.escalator_pct, stored?.escalatorPct, null),
    escalates: kept(row.escalates, stored?.escalates, "year"),
    index: kept(row.index, stored?.index, null),
    indexPlusPct: kept(row.index_plus_pct, stored?.indexPlusPct, null),
    floorPct: kept(row.floor_pct, stored?.floorPct, null),
    capPct: kept(row.cap_pct, stored?.capPct, null),
    irrecoverableTaxPct: kept(row.irrecoverable_tax_pct, stored?.irrecoverableTaxPct, null),
    billingMonths,
    inAdvance: kept(row.in_advance, stored?.inAdvance, true),
    paymentDays: kept(row.payment_days, stored?.paymentDays, 0),
    lease: kept(row.lease, stored?.lease, false),
  };
}

function merge(row: Row, stored: Stored | null): Stored | string {
  const items = stored?.items ?? [];
  const item = itemOf(row, items);
  if (item === null) return `the contract has ${items.length} items; name one in the column item`;
  const billingMonths = row.billing_months ?? stored?.billingMonths ?? 12;
  if (!isBillingMonths(billingMonths)) return "billing_months is one of 1, 3, 6, 12, 0";
  return {
    id: row.id,
    title: kept(row.title, stored?.title, row.id),
    vendor: row.vendor,
    start: row.start_date,
    end: kept(row.end_date, stored?.end, null),
    ...renewal(row, stored),
    ...price(row, stored, billingMonths),
    ...about(row, stored),
    ...spending(row, stored),
    items: withItem(
      items,
      mergedItem(
        row,
        item,
        items.find(({ id }) => id === item),
      ),
    ),
  };
}

const itemColumns = [
  "cost_centre",
  "category",
  "annual_price",
  "item",
  "item_title",
  "item_service",
  "shares",
];

export const contracts = format({
  name: "contracts",
  title: "Contracts with vendors",
  columns: contractColumns,
  key: ({ id, item }) => (item === null ? id : `${id} ${item}`),
  record: ({ id }) => id,
  shared: (Object.keys(contractColumns) as (keyof typeof contractColumns)[]).filter(
    (name) => !itemColumns.includes(name),
  ),
  faults: ({ notice_months, notice_days }) =>
    notice_months !== null && notice_days !== null
      ? [{ column: "notice_days", reason: "give notice in months or in days, not both" }]
      : [],
  path: (row, fact: Stored) => `items/${itemOf(row, fact.items) ?? ""}`,
  holds: (row, stored: Stored) => stored.items.some(({ id }) => id === itemOf(row, stored.items)),
  merge,
  check,
  amount: ({ currency, annual_price }) => ({ currency, amount: annual_price }),
  rows,
});
