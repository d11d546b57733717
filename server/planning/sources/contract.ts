import type { Day } from "../day";
import type { Decimal } from "../decimal";
import type { Kept } from "../facts";
import type { Currency } from "../money";
import type { Month } from "../month";
import type { When } from "../when";

/** What happens at a term's end when nobody says anything: see planning-rules, "Renewal rule". */
export type RenewalRule = "ends" | "renews" | "option" | "open";
export const renewalRules: readonly RenewalRule[] = ["ends", "renews", "option", "open"];

/**
 * What was decided about a contract: it goes on (`renew`; for an option: it is exercised), ends (`end`), is `replaced`
 * by something else, goes out to tender again (`re-tender`: the money stays in the plan, assumed), or is left early for the fee
 * it states (`terminate`).
 */
export type Decision = "renew" | "end" | "replaced" | "re-tender" | "terminate";
export const decisions: readonly Decision[] = ["renew", "end", "replaced", "re-tender", "terminate"];

/** Months of a billing period; 0: once for the whole term. */
export type BillingMonths = 0 | 1 | 3 | 6 | 12;

/** An agreement with a vendor. Prices are net of recoverable tax, in `currency`, a year. */
export interface Contract extends Kept, Links, Leaving, SpendMinimum, SeatCount, Paper {
  readonly title: string;
  readonly vendor: string;
  readonly currency: Currency;
  readonly start: When;
  /** Last day of the first term, inclusive; null only when open-ended. */
  readonly end: When | null;
  readonly renewal: RenewalRule;
  readonly renewalMonths: number;
  /** How often it can renew or be extended; null: without limit. */
  readonly renewalTimes: number | null;
  readonly noticeMonths: number | null;
  readonly noticeDays: number | null;
  readonly clearDays: boolean;
  /** Days a notice travels: send-by is so many days before cancel-by, moved back to a working day. */
  readonly deliveryDays: number;
  readonly billingMonths: BillingMonths;
  readonly inAdvance: boolean;
  readonly paymentDays: number;
  readonly escalatorPct: Decimal | null;
  readonly escalates: "year" | "renewal";
  readonly index: string | null;
  readonly indexPlusPct: Decimal | null;
  readonly floorPct: Decimal | null;
  readonly capPct: Decimal | null;
  readonly irrecoverableTaxPct: Decimal | null;
  readonly decision: Decision | null;
  /** The month in which it is wished to end; it never ends before its earliest end. */
  readonly wishedEnd: Month | null;
  readonly noticeServed: Day | null;
  /** The last day the served notice names; null: the earliest end on the day it was served. */
  readonly noticeServedEnd: Day | null;
  readonly owner: string | null;
  readonly service: string | null;
  /** Finance shows this as depreciation and interest. */
  readonly lease: boolean;
  readonly items: readonly ContractItem[];
}

/** What else a contract hangs on. Ids; what one names may be gone, which is a data issue. */
interface Links {
  /** The framework agreement it is an order of. */
  readonly parent: string | null;
  /** The contract it ends with: its first term ends with the term of that one in which it begins. */
  readonly coTerm: string | null;
  /** The initiative that replaces it: with the decision "replaced" it is wished to end with that initiative's last month. */
  readonly replacedBy: string | null;
}

interface Leaving {
  /** What leaving before the earliest end costs, once; null: there is no such right. 0: it is free. */
  readonly terminationFee: Decimal | null;
  /** How notice was served, and what proves it. */
  readonly noticeServedHow: string | null;
}

/** A promise to spend at least so much with the vendor: see spend-agreement.ts. */
interface SpendMinimum {
  /** In the contract's currency, a period; null: nothing was promised. */
  readonly minimumSpend: Decimal | null;
  /** Months of a period; null: the whole term. */
  readonly minimumSpendMonths: number | null;
  /** Whether the minimum is paid at the beginning of its period and drawn down, or as it is used. */
  readonly minimumPrepaid: boolean;
}

interface SeatCount {
  readonly seats: number | null;
  readonly usedSeats: number | null;
  /** `year`: seats used above those agreed are paid on each anniversary, at the price of a seat. */
  readonly trueUp: "none" | "year";
}

/** What the paper says besides, and what people note. */
interface Paper {
  /** Who looks after it when the owner does not. */
  readonly deputy: string | null;
  readonly noticeAddress: string | null;
  /** How a notice must be given: registered letter, e-mail … */
  readonly noticeMethod: string | null;
  readonly note: string | null;
  /** Days before a deadline on which people are reminded; null: `usualReminderDays`. */
  readonly reminderDays: readonly number[] | null;
  /** The most that may be paid over its whole life, in its currency; null: there is no ceiling. */
  readonly maximumValue: Decimal | null;
  /** What was paid so far, as its source says, in its currency. */
  readonly paidToDate: Decimal | null;
}

/** How many days before a deadline people are reminded where a contract says nothing. */
export const usualReminderDays: readonly number[] = [180, 120, 90, 60, 30, 14, 7];

/** What a contract has where nothing more is agreed. */
export const nothingAgreed: Links & Leaving & SpendMinimum & SeatCount & Paper = {
  parent: null,
  coTerm: null,
  replacedBy: null,
  terminationFee: null,
  noticeServedHow: null,
  minimumSpend: null,
  minimumSpendMonths: null,
  minimumPrepaid: false,
  seats: null,
  usedSeats: null,
  trueUp: "none",
  deputy: null,
  noticeAddress: null,
  noticeMethod: null,
  note: null,
  reminderDays: null,
  maximumValue: null,
  paidToDate: null,
};

/** One priced part of a contract. */
export interface ContractItem {
  readonly id: string;
  readonly title: string;
  readonly annualPrice: Decimal;
  readonly category: string;
  readonly costCentre: string;
  readonly service: string | null;
  /** Split over cost centres by weight; empty: all to `costCentre`. */
  readonly shares: readonly Share[];
  readonly priceSteps: readonly PriceStep[];
}

export interface Share {
  readonly costCentre: string;
  readonly weight: Decimal;
}

/** A new yearly price, from the contract month that begins in `from` on. */
export interface PriceStep {
  readonly from: Month;
  readonly annualPrice: Decimal;
}
