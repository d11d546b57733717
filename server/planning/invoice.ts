import type { Day } from "./day";
import type { Decimal } from "./decimal";
import type { Currency } from "./money";
import type { Month } from "./month";

/** A row of the ledger that names a vendor or a contract: what was really charged. */
export interface Invoice {
  readonly id: string;
  readonly month: Month;
  readonly vendor: string | null;
  readonly contract: string | null;
  readonly initiative: string | null;
  readonly category: string;
  readonly costCentre: string;
  readonly currency: Currency;
  readonly amount: Decimal;
  readonly postingDate: Day | null;
  readonly document: string | null;
  readonly text: string | null;
  readonly file: string | null;
  readonly line: number | null;
}

/**
 * How a contract's money is looked for in a ledger: `month`, what each month costs (P&L) · `invoice`, whole invoices in the month
 * they are dated · `payment`, whole invoices in the month they are paid.
 */
export type Rhythm = "month" | "invoice" | "payment";

/** What a contract says is to be charged in a month, in whole minor units of its own currency. */
export interface Expected {
  /** "C-1/2026-03". */
  readonly id: string;
  readonly contract: string;
  readonly vendor: string;
  readonly currency: Currency;
  readonly month: Month;
  readonly amount: number;
  /** The same in whole minor units of the plan's currency, at the rate the plan keeps it at; null: its currency has no rate. */
  readonly worth: number | null;
  /** The lines it is made of: each can be explained. */
  readonly lines: readonly ExpectedLine[];
}

export interface ExpectedLine {
  readonly line: string;
  readonly category: string;
  readonly costCentre: string;
  readonly amount: number;
}

/** A posting as a contract sees it: its amount in whole minor units of the contract's currency. */
export interface Claim {
  readonly invoice: Invoice;
  readonly amount: number;
}

/**
 * `matched` within the tolerance · `above`, `below` the contract's price · `double`: the same was charged before · `missing`: nothing
 * was charged in a closed month · `unexpected`: no contract says so · `unjudged`: it cannot be said, and why.
 */
export const invoiceStates = [
  "double",
  "above",
  "missing",
  "unexpected",
  "below",
  "matched",
  "unjudged",
] as const;
export type InvoiceState = (typeof invoiceStates)[number];

/**
 * Why nothing is said: `open` the month is not closed · `no-ledger` the month's ledger is not there · `never-posted` half a year of
 * ledger and more does not name the vendor once: it is paid another way · `usage` it is billed by use, so a measured series and no
 * price says what is right · `initiative` it belongs to one · `no-rate` its currency has none.
 */
export type Unjudged = "open" | "no-ledger" | "never-posted" | "usage" | "initiative" | "no-rate";

/** Postings and what they were held to. Every posting and everything expected is in exactly one. */
export interface InvoiceResult {
  /** Of the first of what is in it: the same records, the same id. */
  readonly id: string;
  readonly state: InvoiceState;
  readonly why: Unjudged | null;
  readonly vendor: string;
  /** The contract it was held to; null: none. Several contracts charged at once: the first. */
  readonly contract: string | null;
  readonly rhythm: Rhythm | null;
  readonly month: Month;
  /** The currency of its amounts: the contract's; the posting's where there is none. */
  readonly currency: Currency;
  readonly expected: readonly Expected[];
  readonly charged: readonly Claim[];
  /** For a double: what settled the same charge before. */
  readonly settledBy: readonly string[];
  /** Charged less expected, in whole minor units; null: not in one currency. */
  readonly difference: number | null;
}

/** How far a charge may lie from what was agreed and still be right. */
export interface InvoiceTolerance {
  /** Of what was expected, in per cent. */
  readonly pct: number;
  /** How many months earlier or later it may be posted. */
  readonly months: number;
}

export const usualTolerance: InvoiceTolerance = { pct: 2, months: 1 };
