import type { Day } from "./day";
import type { Decimal } from "./decimal";
import type { FiscalCalendar } from "./fiscal-year";
import type { Currency } from "./money";

/** The one that runs this installation. */
export interface Organisation extends FiscalCalendar {
  readonly name: string;
  readonly reportingCurrency: Currency;
}

/** Values typed for all. */
export interface Assumptions {
  /** 1–12: the month in which salaries rise. */
  readonly raiseMonth: number;
  /** Renewal uplift in per cent by cost category. */
  readonly renewalUpliftPct: ReadonlyMap<string, Decimal>;
  /** Planned yearly inflation in per cent, for indices not yet published. */
  readonly inflationPct: Decimal;
  /** Days nobody works, for contractors paid by weekdays. */
  readonly holidays: readonly Day[];
}
