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
 * by something else, or goes out to tender again (`re-tender`: the money stays in the plan, assumed).
 */
export type Decision = "renew" | "end" | "replaced" | "re-tender";
export const decisions: readonly Decision[] = ["renew", "end", "replaced", "re-tender"];

/** Months of a billing period; 0: once for the whole term. */
export type BillingMonths = 0 | 1 | 3 | 6 | 12;

/** An agreement with a vendor. Prices are net of recoverable tax, in `currency`, a year. */
export interface Contract extends Kept {
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
  readonly seats: number | null;
  /** Finance shows this as depreciation and interest. */
  readonly lease: boolean;
  readonly items: readonly ContractItem[];
}

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
