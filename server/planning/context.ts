import type { Assumptions } from "./assumptions";
import type { CoTerms } from "./co-terms";
import type { Day } from "./day";
import type { Decimal } from "./decimal";
import type { CostCentre } from "./facts";
import type { IndexTable } from "./index-table";
import type { Month } from "./month";
import type { PayBands } from "./pay-bands";
import type { Prepaid } from "./prepaid-usage";
import type { RateTable } from "./rates";
import type { Schedule } from "./schedule";
import type { Payers } from "./training-payers";

/** P&L: what the months cost (accrual basis) · cash: what is paid in them. */
export type View = "accrual" | "cash";

/** Everything besides the record itself that a line can depend on. */
export interface Context {
  readonly today: Day;
  readonly view: View;
  readonly lastClose: Month;
  /** The last month that is computed. */
  readonly until: Month;
  readonly rates: RateTable;
  readonly schedule: Schedule;
  readonly coTerms: CoTerms;
  /** In cash, what was prepaid for cloud usage; nothing in P&L. */
  readonly prepaid: Prepaid;
  readonly assumptions: Assumptions;
  readonly indices: IndexTable;
  readonly costCentres: ReadonlyMap<string, CostCentre>;
  readonly payBands: PayBands;
  /** Who pays for trainings without a cost centre of their own. */
  readonly payers: Payers;
  readonly effects: Effects;
  readonly forecasts: Forecasts;
}

/** What initiatives' benefits do to other records, by "kind/id". */
export interface Effects {
  readonly ends: ReadonlyMap<string, WishedEnd>;
  /** In the order in which they begin. */
  readonly scales: ReadonlyMap<string, readonly Scale[]>;
}

/** The record is wished to end with this month. */
export interface WishedEnd {
  readonly month: Month;
  readonly initiative: string;
}

/** From this month on only so many per cent of a series remain. */
export interface Scale {
  readonly from: Month;
  readonly remainingPct: Decimal;
  readonly initiative: string;
}

/** Forecasts of series, by "cost-history/id" or "cloud/id"; the first value is the month after the last close. */
export interface Forecasts {
  of(series: string): readonly number[] | null;
}

export const noForecasts: Forecasts = { of: () => null };
