import type { Day } from "../planning/day";
import type { Due } from "../planning/due";
import type { Month } from "../planning/month";
import type { Currency } from "../planning/money";
import type { Renewal, RenewalStage } from "../planning/renewal";
import type { Contract } from "../planning/sources/contract";

/** What a date of a contract is. */
export type DateWhat = Due["what"] | "send-by" | "ends";

/** A contract whose term is to be decided about. Amounts in minor units of the reporting currency. */
export interface RenewalCard {
  readonly contract: string;
  /** The contract's version, to decide on. */
  readonly version: number;
  readonly title: string;
  readonly vendor: string;
  readonly vendorName: string;
  readonly category: string;
  readonly categoryName: string;
  readonly owner: string | null;
  readonly what: DateWhat;
  readonly day: Day;
  readonly daysLeft: number;
  /** What doing nothing costs, or what leaves the plan; null: there is no rate, or nothing is at stake any more. */
  readonly amount: number | null;
  /** The term's last day. */
  readonly termEnd: Day | null;
  readonly stage: RenewalStage;
  /** 0: nobody noted anything about this term yet. */
  readonly renewalVersion: number;
  readonly decision: Contract["decision"];
  readonly option: Renewal["option"];
}

/** A deadline that passed unserved, and what that costs. */
export interface MissedCard {
  readonly contract: string;
  readonly title: string;
  readonly vendorName: string;
  readonly owner: string | null;
  readonly cancelBy: Day;
  readonly renewedTo: Day;
  readonly amount: number | null;
}

/** Decided to end, and notice is not served: open work until the cancel-by, then too late. */
export interface UnservedCard {
  readonly contract: string;
  readonly title: string;
  readonly vendorName: string;
  readonly owner: string | null;
  readonly cancelBy: Day | null;
  readonly sendBy: Day | null;
  readonly isTooLate: boolean;
  readonly lastDay: Day | null;
  readonly amount: number | null;
}

/** A date of a contract in the next twelve months, for the year calendar. */
export interface CalendarMark {
  readonly day: Day;
  readonly what: DateWhat;
  readonly contract: string;
  readonly title: string;
}

export interface RenewalsAnswer {
  readonly today: Day;
  readonly currency: Currency;
  readonly cards: readonly RenewalCard[];
  readonly unserved: readonly UnservedCard[];
  readonly missed: readonly MissedCard[];
  readonly marks: readonly CalendarMark[];
  /** The month the calendar begins with. */
  readonly from: Month;
}
