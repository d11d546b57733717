import type { Day } from "./day";
import type { Decimal } from "./decimal";
import type { FiscalCalendar } from "./fiscal-year";
import type { Currency } from "./money";
import type { Month } from "./month";
import type { Criterion } from "./vendor-score";

/** The one that runs this installation. */
export interface Organisation extends FiscalCalendar {
  readonly name: string;
  readonly reportingCurrency: Currency;
  /** By what its vendors are reviewed; none: the usual criteria. */
  readonly vendorCriteria?: readonly Criterion[];
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
  /** Planned raises that take the place of the positions' own from a month on. */
  readonly raises: readonly PlannedRaise[];
  /** Planned inflation of single indices, before the one of all. */
  readonly indexPct: ReadonlyMap<string, Decimal>;
  /** Yearly growth of series on top of their forecasts. */
  readonly growth: readonly Growth[];
  /** What rates are assumed to rise or fall by. */
  readonly rateShocks: readonly RateShock[];
  /** The probability of every open position; null: each its own. */
  readonly vacancyProbabilityPct: Decimal | null;
  /** Contacts that automation answers, so that nobody of a line is asked. */
  readonly deflections: readonly Deflection[];
}

/** From this month on so many per cent of the contacts of a line need nobody. `line`: "team/L1", "team" or "" for all. */
export interface Deflection {
  readonly line: string;
  readonly from: Month;
  readonly pct: Decimal;
}

/** Raises from this month on are of so many per cent. */
export interface PlannedRaise {
  readonly from: Month;
  readonly pct: Decimal;
}

/** From this month on a series grows by so many per cent a year, the first year included. `series`: "cloud/id"; "" for all. */
export interface Growth {
  readonly series: string;
  readonly from: Month;
  readonly pct: Decimal;
}

/** Rates of a currency from this month on are so many per cent higher (or lower); null: from the month after the last close. */
export interface RateShock {
  readonly currency: Currency;
  readonly from: Month | null;
  readonly pct: Decimal;
}

/** Nothing assumed besides what an organisation has always set. */
export const nothingPlanned = {
  raises: [],
  indexPct: new Map<string, Decimal>(),
  growth: [],
  rateShocks: [],
  vacancyProbabilityPct: null,
  deflections: [],
} as const;
