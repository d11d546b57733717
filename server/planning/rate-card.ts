import { type Decimal, sumDecimals } from "./decimal";
import type { Day } from "./day";
import type { Kept } from "./facts";
import type { Currency } from "./money";

export type RateUnit = "hour" | "day";
export const rateUnits: readonly RateUnit[] = ["hour", "day"];

/** What a vendor asks for a role. `rate` is in `currency` for one hour or one day. */
export interface RateCard extends Kept {
  readonly vendor: string;
  readonly role: string;
  readonly level: string | null;
  readonly education: string | null;
  /** Years somebody must have done this. */
  readonly minYears: Decimal | null;
  readonly unit: RateUnit;
  readonly currency: Currency;
  readonly rate: Decimal;
  /** The first and the last day the rate is asked; null: always has been, goes on. */
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** The contract it belongs to: its id, or what the vendor calls it. */
  readonly contract: string | null;
}

/** Hours of a working day. */
const hoursADay = 8;

/** What a day costs, exactly: an hourly rate eight times. */
export const dayRateOf = ({ unit, rate }: Pick<RateCard, "unit" | "rate">): string =>
  unit === "day" ? rate : sumDecimals(new Array<Decimal>(hoursADay).fill(rate));
