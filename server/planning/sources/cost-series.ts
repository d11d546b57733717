import type { Decimal } from "../decimal";
import type { Kept } from "../facts";
import type { Currency } from "../money";
import type { Month } from "../month";

/** How a series is carried on after the last close. */
export type SeriesMethod = "auto" | "flat" | "seasonal-naive" | "exponential-smoothing" | "mean";
export const seriesMethods: readonly SeriesMethod[] = [
  "auto",
  "flat",
  "seasonal-naive",
  "exponential-smoothing",
  "mean",
];

/** A measured series of monthly costs. Records are sorted by month, one a month. */
export interface CostSeries extends Kept {
  readonly costCentre: string;
  readonly category: string;
  readonly currency: Currency;
  readonly method: SeriesMethod;
  readonly vendor: string | null;
  readonly service: string | null;
  readonly records: readonly CostRecord[];
}

export interface CostRecord {
  readonly month: Month;
  readonly amount: Decimal;
}

/** What a row of a bill is for; only usage is carried on by a forecast. */
export type ChargeKind = "usage" | "purchase" | "tax" | "credit" | "adjustment";
export const chargeKinds: readonly ChargeKind[] = ["usage", "purchase", "tax", "credit", "adjustment"];

/** All bills of one provider, service and account in one currency, summed by month and kind of charge. */
export interface CloudSeries extends Kept {
  readonly provider: string;
  readonly service: string;
  readonly account: string;
  readonly accountName: string;
  readonly category: string;
  readonly costCentre: string;
  readonly vendor: string | null;
  readonly currency: Currency;
  readonly method: SeriesMethod;
  readonly records: readonly CloudRecord[];
}

/** P&L uses the effective month and amount (amortised), cash the billed ones (invoice); they are never added. */
export interface CloudRecord {
  readonly charge: ChargeKind;
  readonly billedMonth: Month;
  readonly billed: Decimal;
  readonly effectiveMonth: Month;
  readonly effective: Decimal;
}
