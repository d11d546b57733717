import type { Day } from "./day";
import type { Decimal } from "./decimal";
import type { Kept } from "./facts";
import type { Month } from "./month";
import type { Decision } from "./sources/contract";

export const renewalStages = ["not-started", "reviewing", "negotiating", "decided", "done"] as const;
export type RenewalStage = (typeof renewalStages)[number];

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
