import { decisions, renewalRules } from "@/server/planning/sources/contract";
import { optional, required, type Resolve } from "./column";
import { dayCell, monthCell, whenCell } from "./dates";
import { decimalCell, integerCell, percentCell, positiveCell, sizeCell } from "./numbers";
import { shareCell } from "./pairs";
import {
  choiceCell,
  currencyCell,
  idCell,
  itemCell,
  listCell,
  referenceCell,
  textCell,
  yesNoCell,
} from "./texts";

/** Initiatives have their own file, which comes later: one may be named before it is there. */
const laterInitiative = {
  ...referenceCell("initiatives"),
  refer: (value: string, resolve: Resolve) => resolve("initiatives", value, "later"),
};

/** The columns of contracts; those about its item (price, category, cost centre, shares) belong to the item the row names. */
export const contractColumns = {
  id: required(idCell, "What it is known by.", "C-0042"),
  title: optional(textCell(), "The id where empty.", "Data hall"),
  vendor: required(referenceCell("vendors"), "Who is paid.", "V-017"),
  cost_centre: required(referenceCell("cost-centres"), "Who pays.", "CC100"),
  category: optional(
    referenceCell("cost-categories"),
    "unassigned where empty, and a data issue.",
    "facilities",
  ),
  currency: required(currencyCell, "The currency of the price.", "GBP"),
  start_date: required(whenCell, "Its first day.", "2026-01-01"),
  end_date: optional(whenCell, "The last day of the first term; empty only with renewal open.", "2028-12-31"),
  annual_price: required(decimalCell, "The price of a year, net of recoverable tax.", "384000"),
  escalator_pct: optional(percentCell, "How much the price rises at each step.", "3.5"),
  escalates: optional(choiceCell(["year", "renewal"]), "When it rises; year where empty.", "year"),
  index: optional(idCell, "The price index it follows instead of a fixed rise."),
  index_plus_pct: optional(percentCell, "Points added to the index."),
  floor_pct: optional(percentCell, "The least a step may be; 0 where empty."),
  cap_pct: optional(percentCell, "The most a step may be."),
  billing_months: optional(integerCell(0, 12), "1, 3, 6, 12, or 0 for once; 12 where empty.", "3"),
  in_advance: optional(
    yesNoCell,
    "Whether invoices come at the start of their period; yes where empty.",
    "yes",
  ),
  payment_days: optional(integerCell(0, 365), "Days until an invoice is paid; 0 where empty.", "30"),
  renewal: optional(choiceCell(renewalRules), "ends where empty.", "renews"),
  renewal_months: optional(integerCell(1, 240), "Months of each next term; 12 where empty.", "12"),
  renewal_times: optional(integerCell(0, 1000), "How often; without limit where empty."),
  notice_months: optional(integerCell(0, 120), "Notice in months; or give notice_days.", "6"),
  notice_days: optional(integerCell(0, 3650), "Notice in days; or give notice_months."),
  clear_days: optional(yesNoCell, "Whether the day of notice does not count; no where empty."),
  delivery_days: optional(integerCell(0, 365), "Days a notice travels; 0 where empty."),
  decision: optional(choiceCell(decisions), "What was decided."),
  wished_end: optional(monthCell, "The month in which it is wished to end."),
  notice_served_date: optional(dayCell, "The day notice was served."),
  notice_served_end: optional(dayCell, "The last day the notice names."),
  owner: optional(textCell(), "Who looks after it.", "A. Moreau"),
  service: optional(textCell(), "The service it is for.", "hosting"),
  seats: optional(integerCell(0, 10_000_000), "Licences or devices it covers."),
  used_seats: optional(integerCell(0, 10_000_000), "How many of them are in use."),
  true_up: optional(
    choiceCell(["none", "year"]),
    "year: seats used above those agreed are paid on each anniversary; none where empty.",
  ),
  deputy: optional(textCell(), "Who looks after it when the owner does not."),
  parent: optional(referenceCell("contracts"), "The framework agreement it is an order of."),
  co_term: optional(referenceCell("contracts"), "The contract it ends with; then end_date may be empty."),
  replaced_by: optional(laterInitiative, "The initiative that replaces it."),
  termination_fee: optional(
    sizeCell,
    "What leaving early costs, once; 0: free; empty: there is no such right.",
  ),
  notice_served_how: optional(textCell(), "How notice was served, and what proves it."),
  notice_address: optional(textCell(4000), "Where notice goes to."),
  notice_method: optional(textCell(), "How notice must be given.", "registered letter"),
  note: optional(textCell(4000), "What people should know."),
  reminder_days: optional(
    listCell(integerCell(0, 3650)),
    "Days before a deadline on which people are reminded; 180, 120, 90, 60, 30, 14 and 7 where empty.",
  ),
  maximum_value: optional(sizeCell, "The most that may be paid over its whole life."),
  paid_to_date: optional(sizeCell, "What was paid so far."),
  minimum_spend: optional(positiveCell, "The least that must be spent with the vendor in each period."),
  minimum_spend_months: optional(integerCell(1, 600), "Months of such a period; the whole term where empty."),
  minimum_prepaid: optional(yesNoCell, "Whether the minimum is paid when its period begins; no where empty."),
  irrecoverable_tax_pct: optional(percentCell, "Share of tax that cannot be recovered; added to the cost."),
  lease: optional(yesNoCell, "Whether finance shows it as a lease; no where empty."),
  item: optional(itemCell, "Which of its priced items the row is about; needed only where it has several."),
  item_title: optional(textCell(), "The item's name."),
  item_service: optional(textCell(), "The service the item is for; the contract's where empty."),
  shares: optional(listCell(shareCell), "Cost centres the item is split over, by weight."),
};
