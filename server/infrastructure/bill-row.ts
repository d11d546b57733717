import type { Decimal } from "../planning/decimal";
import type { Month } from "../planning/month";
import type { ChargeKind, CloudSeries } from "../planning/sources/cost-series";

/** What makes a series of its own. `account` is the sub account money was spent in. */
export type SeriesKey = Pick<CloudSeries, "provider" | "service" | "account" | "currency">;

/** One text for what makes a series of its own. */
export const seriesKey = ({ provider, service, account, currency }: SeriesKey): string =>
  JSON.stringify([provider, service, account, currency]);

/** Rows of a bill, summed by everything a question may ask for. Texts that are not known are empty. */
export interface BillRow extends SeriesKey {
  readonly accountName: string;
  readonly billingAccount: string;
  readonly billedMonth: Month;
  readonly effectiveMonth: Month;
  readonly charge: ChargeKind;
  /** As the bill says it: "Usage", "Purchase" … */
  readonly chargeCategory: string;
  readonly serviceCategory: string;
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
  /** The commitment discount it belongs to. */
  readonly commitment: string;
  readonly billed: Decimal;
  readonly effective: Decimal;
  readonly list: Decimal;
  readonly contracted: Decimal;
  readonly quantity: Decimal;
}
