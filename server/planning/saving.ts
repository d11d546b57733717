import type { Day } from "./day";
import { type Decimal, exactly } from "./decimal";
import type { Kept } from "./facts";
import { type Currency, minorUnits } from "./money";
import type { Month } from "./month";
import { rational, roundedHalfAway, times } from "./rational";
import type { RateTable } from "./rates";

export const savingStatuses = ["idea", "committed", "realised", "dropped"] as const;
export type SavingStatus = (typeof savingStatuses)[number];

/** Only cash savings are money; costs avoided and time freed are said beside them. */
export const savingKinds = ["cash-saving", "cost-avoidance", "time-freed"] as const;
export type SavingKind = (typeof savingKinds)[number];

/** The kinds of records a saving can be about. */
export const savedKinds = ["contracts", "positions", "initiatives", "cost-history", "cloud"] as const;
export type SavedKind = (typeof savedKinds)[number];

/**
 * A saving on the register. It is no source of lines: what it stops is a record of its own, and the plan follows that record when it
 * is ended or changed. A line of the saving as well would count the same money twice.
 */
export interface Saving extends Kept {
  readonly title: string;
  readonly status: SavingStatus;
  readonly kind: SavingKind;
  /** The record it is about, which may be gone by now; both null: none. */
  readonly aboutKind: SavedKind | null;
  readonly aboutId: string | null;
  /** In `currency`, a year. */
  readonly amount: Decimal;
  readonly currency: Currency;
  /** The first month that costs less. */
  readonly fromMonth: Month | null;
  /** The last day on which it can be decided. */
  readonly decideBy: Day | null;
  readonly owner: string | null;
  readonly note: string | null;
  /** The scenario that plans it. */
  readonly scenario: string | null;
  /** What came of it, a year; null: not measured yet. */
  readonly realisedAmount: Decimal | null;
}

/** Whether what a saving says is a single person's money. */
export const isOfPerson = ({ aboutKind }: Pick<Saving, "aboutKind">): boolean => aboutKind === "positions";

/** What a saving brings a year as far as it is known: what was measured once it is realised, before that what is hoped for. */
export const savedAmount = ({ status, amount, realisedAmount }: Saving): Decimal =>
  status === "realised" ? (realisedAmount ?? amount) : amount;

/**
 * An amount in whole minor units of the reporting currency, at the plan's rate of a month. Null where its currency has no rate at
 * all: never 1:1.
 */
export function atPlanRate(
  amount: Decimal,
  currency: Currency,
  month: Month,
  rates: RateTable,
): number | null {
  const rate = rates.of(currency)?.exactAt(month);
  if (rate === undefined) return null;
  const units = rational(minorUnits(rates.reporting));
  return Number(roundedHalfAway(times(times(exactly(amount), exactly(rate)), units)));
}
