import type { BillCells } from "./cells";
import type { BillHeader } from "./header";

/** Our columns of a bill, named as in FOCUS; the periods as months. */
export const billColumns = [
  "ProviderName",
  "ServiceName",
  "ServiceCategory",
  "BillingAccountId",
  "SubAccountId",
  "RegionId",
  "ChargeCategory",
  "CommitmentDiscountId",
  "BillingCurrency",
  "BillingPeriodStart",
  "ChargePeriodStart",
  "SubAccountName",
  "BilledCost",
  "EffectiveCost",
  "ListCost",
  "ContractedCost",
  "ConsumedQuantity",
] as const;

export type BillColumn = (typeof billColumns)[number];

/** A layout in which clouds send their bills: recognised by its header, and how its cells become our columns. */
export interface BillLayout {
  /** "aws-cur". */
  readonly name: string;
  /** What a person reads; a layout that has grown says which version or kind a header is of. */
  title(header: BillHeader): string;
  /** Columns it is recognised by: of each list one must be there. */
  readonly marks: readonly (readonly string[])[];
  /** Our column → SQL over the file's cells; what a layout cannot say is left out. */
  columns(cells: BillCells): Readonly<Partial<Record<BillColumn, string>>>;
}

/** SQL for a word that is always the same. */
export const always = (word: string): string => `'${word}'`;
