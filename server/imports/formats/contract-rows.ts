import type { Contract } from "@/server/planning/sources/contract";
import { hangs } from "@/server/planning/when";
import type { Values } from "./column";
import type { contractColumns } from "./contract-columns";
import type { Fault, Written } from "./format";

type Stored = Written<Contract>;
type Row = Values<typeof contractColumns>;

/** The item of a contract that has one. */
export const onlyItem = "price";

/** What is wrong with a contract as it would be stored. */
export function check(fact: Stored): Fault[] {
  const { start, end, renewal, floorPct, capPct, coTerm } = fact;
  const faults: Fault[] = checkAgreement(fact);
  if (end === null && renewal !== "open" && coTerm === null)
    faults.push({ column: "end_date", reason: "may be empty only with renewal open" });
  if (end !== null && !hangs(end) && !hangs(start) && end < start)
    faults.push({ column: "end_date", reason: "lies before start_date" });
  if (floorPct !== null && capPct !== null && Number(floorPct) > Number(capPct))
    faults.push({ column: "cap_pct", reason: "is less than floor_pct" });
  return faults;
}

function checkAgreement(fact: Stored): Fault[] {
  const { id, end, coTerm, parent, decision, terminationFee, minimumSpend, minimumSpendMonths } = fact;
  const faults: Fault[] = [];
  if (parent === id) faults.push({ column: "parent", reason: "a contract is not an order of itself" });
  if (coTerm === id) faults.push({ column: "co_term", reason: "a contract cannot end with itself" });
  if (decision === "terminate" && terminationFee === null)
    faults.push({ column: "decision", reason: "terminate needs a termination_fee; 0 where leaving is free" });
  if (minimumSpend !== null && minimumSpendMonths === null && end === null && coTerm === null)
    faults.push({ column: "minimum_spend_months", reason: "an open-ended agreement needs a period" });
  return faults;
}

/** The rows that say all of a contract: one for each of its items. */
export function rows(fact: Stored): Row[] {
  const several = fact.items.length > 1;
  return fact.items.map((item) => ({
    id: fact.id,
    title: fact.title,
    vendor: fact.vendor,
    cost_centre: item.costCentre,
    category: item.category,
    currency: fact.currency,
    start_date: fact.start,
    end_date: fact.end,
    annual_price: item.annualPrice,
    escalator_pct: fact.escalatorPct,
    escalates: fact.escalates,
    index: fact.index,
    index_plus_pct: fact.indexPlusPct,
    floor_pct: fact.floorPct,
    cap_pct: fact.capPct,
    billing_months: fact.billingMonths,
    in_advance: fact.inAdvance,
    payment_days: fact.paymentDays,
    renewal: fact.renewal,
    renewal_months: fact.renewalMonths,
    renewal_times: fact.renewalTimes,
    notice_months: fact.noticeMonths,
    notice_days: fact.noticeDays,
    clear_days: fact.clearDays,
    delivery_days: fact.deliveryDays,
    decision: fact.decision,
    wished_end: fact.wishedEnd,
    notice_served_date: fact.noticeServed,
    notice_served_end: fact.noticeServedEnd,
    owner: fact.owner,
    service: fact.service,
    seats: fact.seats,
    irrecoverable_tax_pct: fact.irrecoverableTaxPct,
    lease: fact.lease,
    used_seats: fact.usedSeats,
    true_up: fact.trueUp,
    deputy: fact.deputy,
    parent: fact.parent,
    co_term: fact.coTerm,
    replaced_by: fact.replacedBy,
    termination_fee: fact.terminationFee,
    notice_served_how: fact.noticeServedHow,
    notice_address: fact.noticeAddress,
    notice_method: fact.noticeMethod,
    note: fact.note,
    reminder_days: fact.reminderDays,
    maximum_value: fact.maximumValue,
    paid_to_date: fact.paidToDate,
    minimum_spend: fact.minimumSpend,
    minimum_spend_months: fact.minimumSpendMonths,
    minimum_prepaid: fact.minimumPrepaid,
    item: several || item.id !== onlyItem ? item.id : null,
    item_title: item.title === "" ? null : item.title,
    item_service: item.service,
    shares: item.shares.length ? item.shares : null,
  }));
}
