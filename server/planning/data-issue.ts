import type { Month } from "./month";

/**
 * What cannot be computed or is missing, said as a value: its kind, the record it is about, and the months it touches
 * (empty: all). `incomplete` is true where an amount had to be left out of the total.
 */
export interface DataIssue {
  readonly kind: DataIssueKind;
  /** "contracts/C-17", "currencies/CHF". */
  readonly subject: string;
  readonly months: readonly Month[];
  readonly incomplete: boolean;
  /** The sentence a person reads. */
  readonly text: string;
}

export type DataIssueKind =
  | "milestone-circle"
  | "milestone-without-date"
  | "milestone-missing"
  | "date-missing"
  | "end-before-start"
  | "rate-missing"
  | "rate-carried"
  | "rate-from-other-table"
  | "index-missing"
  | "unknown-month"
  | "series-ended"
  | "month-to-date"
  | "forecast-pending"
  | "category-unassigned"
  | "cost-centre-unassigned"
  | "framework-circle"
  | "co-term-missing"
  | "co-term-circle"
  | "overrun"
  | "owner-missing"
  | "ends-without-successor"
  | "notice-missed"
  | "decided-not-served"
  | "useful-life-missing"
  | "price-missing"
  | "pay-band-missing"
  | "target-missing"
  | "share-total-zero"
  | "change-of-missing"
  | "change-conflict";
