import type { Day } from "@/server/planning/day";
import type { Decimal } from "@/server/planning/decimal";
import type { Nature } from "@/server/planning/facts";
import type { Currency } from "@/server/planning/money";
import type { Month } from "@/server/planning/month";

/** One row of the ledger as an import writes it. */
export interface Posting {
  readonly id: string;
  readonly month: Month;
  readonly costCentre: string;
  readonly category: string;
  readonly currency: Currency;
  readonly amount: Decimal;
  readonly postingId: string | null;
  readonly postingDate: Day | null;
  readonly account: string | null;
  readonly basis: "accrual" | "cash";
  readonly nature: Nature;
  readonly vendor: string | null;
  readonly contract: string | null;
  readonly initiative: string | null;
  readonly document: string | null;
  readonly text: string | null;
}
