import type { Day } from "../planning/day";
import type { Portfolio } from "../planning/portfolio";
import { criteriaOf, latestScore, scoredReviews } from "../planning/vendor-score";

/** What counts about a vendor where one decides about its contract. */
export interface VendorSide {
  readonly id: string;
  readonly name: string;
  /** 1 to 5, "4.25"; null: nobody reviewed it. */
  readonly score: string | null;
  readonly reviews: readonly { readonly day: Day; readonly score: string | null }[];
  readonly noticeAddress: string | null;
  readonly noticeMethod: string | null;
}

/** The vendor of a contract, with its reviews by the organisation's own weights. */
export function vendorSide(id: string, { vendors, organisation }: Portfolio): VendorSide {
  const vendor = vendors.get(id);
  const criteria = criteriaOf(organisation.vendorCriteria);
  return {
    id,
    name: vendor?.name ?? id,
    score: vendor ? latestScore(vendor, criteria) : null,
    reviews: vendor
      ? scoredReviews(vendor, criteria).map(({ review, score }) => ({ day: review.day, score }))
      : [],
    noticeAddress: vendor?.noticeAddress ?? null,
    noticeMethod: vendor?.noticeMethod ?? null,
  };
}
