import { type Day, printDay } from "./day";
import type { Decimal } from "./decimal";
import type { Kept } from "./facts";
import type { Month } from "./month";
import type { Decision } from "./sources/contract";

export const renewalStages = ["not-started", "reviewing", "negotiating", "decided", "done"] as const;
export type RenewalStage = (typeof renewalStages)[number];

/**
 * What can be done about a contract: it renews at its price · at one that was renegotiated · ends · is replaced by an
 * initiative or another contract · goes out to tender again · its option is exercised · it is ended early for its fee.
 */
export const renewalOptions = [
  "renew",
  "renegotiate",
  "end",
  "replace",
  "re-tender",
  "exercise",
  "terminate",
] as const;
export type RenewalOption = (typeof renewalOptions)[number];

/**
 * What people do about one term of a contract before it ends. The dates are those of the contract, computed when asked; this is
 * only what was thought, asked for and decided. Its id is "contract@last day of the term", "contract@open" for one without.
 */
export interface Renewal extends Kept {
  readonly contract: string;
  readonly termEnd: Day | null;
  readonly stage: RenewalStage;
  /** Yearly prices in the contract's currency. */
  readonly targetPrice: Decimal | null;
  readonly agreedPrice: Decimal | null;
  readonly agreedFrom: Month | null;
  readonly alternatives: readonly Alternative[];
  /** Which way was chosen; `decision` is what the contract says of it. */
  readonly option: RenewalOption | null;
  readonly decision: Decision | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: Day | null;
  readonly note: string | null;
}

/** Something else that would do: another vendor's offer, another edition, nothing. */
export interface Alternative {
  readonly title: string;
  readonly annualPrice: Decimal | null;
  readonly note: string | null;
}

/** The id of what is done about one term of a contract; it begins anew with the next term. */
export const renewalId = (contract: string, termEnd: Day | null): string =>
  `${contract}@${termEnd === null ? "open" : printDay(termEnd)}`;
