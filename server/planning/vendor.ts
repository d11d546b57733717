import type { Day } from "./day";
import type { Kept } from "./facts";

/** What it would mean if the vendor failed us: nothing much, trouble, standstill. */
export const vendorRisks = ["low", "medium", "high"] as const;
export type VendorRisk = (typeof vendorRisks)[number];

/** How much of us hangs on the vendor. */
export const vendorTiers = ["strategic", "important", "ordinary"] as const;
export type VendorTier = (typeof vendorTiers)[number];

/** How a notice has to reach the vendor. */
export const noticeMethods = ["letter", "registered-letter", "mail", "portal"] as const;
export type NoticeMethod = (typeof noticeMethods)[number];

/** Who is paid. */
export interface Vendor extends Kept {
  readonly name: string;
  /** Other spellings and names by which files and bills call it. */
  readonly aliases: readonly string[];
  /** Null: nobody has said yet; unknown is not low. */
  readonly risk: VendorRisk | null;
  readonly tier: VendorTier | null;
  /** Where a notice is sent: a postal or a mail address, on one line. */
  readonly noticeAddress: string | null;
  readonly noticeMethod: NoticeMethod | null;
  /** Working days it would take to leave the vendor; null: nobody has said yet. */
  readonly exitEffortDays: number | null;
  readonly exitNote: string | null;
  readonly note: string | null;
  /** Whom to call; no two of the same name. */
  readonly contacts: readonly VendorContact[];
  /** At most one a day. */
  readonly reviews: readonly VendorReview[];
}

export interface VendorContact {
  readonly name: string;
  readonly role: string | null;
  readonly mail: string | null;
  readonly phone: string | null;
}

/** What somebody thought of a vendor on a day. */
export interface VendorReview {
  readonly day: Day;
  readonly by: string;
  readonly scores: readonly CriterionScore[];
}

/** 1 poor … 5 excellent, and the sentence that says why. */
export interface CriterionScore {
  /** The id of a criterion of the organisation. */
  readonly criterion: string;
  readonly score: Score;
  readonly why: string | null;
}

export const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];

/** What a vendor has where nothing was said. */
export const plainVendor: Omit<Vendor, keyof Kept | "name"> = {
  aliases: [],
  risk: null,
  tier: null,
  noticeAddress: null,
  noticeMethod: null,
  exitEffortDays: null,
  exitNote: null,
  note: null,
  contacts: [],
  reviews: [],
};
