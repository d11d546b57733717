import { type Decimal, decimal, exactly } from "./decimal";
import { none, over, plus, printRational, type Rational, rational, times } from "./rational";
import type { CriterionScore, Vendor, VendorReview } from "./vendor";

/** Something vendors are judged by, and how much it weighs beside the others. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  /** Zero or more; only the ratio to the other weights counts. */
  readonly weight: Decimal;
}

/** By what vendors are judged where the organisation has not said otherwise. */
export const usualCriteria: readonly Criterion[] = [
  { id: "delivery", name: "Delivery", weight: decimal("30") },
  { id: "support", name: "Support", weight: decimal("20") },
  { id: "price", name: "Price", weight: decimal("20") },
  { id: "security", name: "Security", weight: decimal("20") },
  { id: "cooperation", name: "Cooperation", weight: decimal("10") },
];

/** The criteria that count: the organisation's own, or the usual ones where it has none. */
export const criteriaOf = (own: readonly Criterion[] | undefined): readonly Criterion[] =>
  own && own.length > 0 ? own : usualCriteria;

/** One review with what it comes to. */
export interface ScoredReview {
  readonly review: VendorReview;
  /** 1 to 5, the mean of its scores by weight, with two places: "4.25"; null: nothing that counts was scored. */
  readonly score: string | null;
}

/**
 * The mean of a review's scores, each counted by the weight of its criterion. A criterion nobody scored counts neither way, and one
 * that the organisation does not have (any more) weighs nothing. Case: delivery 4 (weight 30) and support 2 (weight 20) → 3.20.
 */
export function scoreOf(scores: readonly CriterionScore[], criteria: readonly Criterion[]): Rational | null {
  const weights = new Map(criteria.map(({ id, weight }) => [id, exactly(weight)]));
  let [sum, weighed] = [none, none];
  for (const { criterion, score } of scores) {
    const weight = weights.get(criterion) ?? none;
    sum = plus(sum, times(weight, rational(BigInt(score))));
    weighed = plus(weighed, weight);
  }
  return weighed.numerator === 0n ? null : over(sum, weighed);
}

/** All reviews of a vendor with their scores, the oldest first: the trend of its scorecard. */
export const scoredReviews = (
  { reviews }: Pick<Vendor, "reviews">,
  criteria: readonly Criterion[],
): ScoredReview[] =>
  [...reviews]
    .sort((a, b) => a.day - b.day)
    .map((review) => {
      const score = scoreOf(review.scores, criteria);
      return { review, score: score && printRational(score, 2) };
    });

/** The score of the latest review that has one, as "4.25"; null: there is none. */
export const latestScore = (vendor: Pick<Vendor, "reviews">, criteria: readonly Criterion[]): string | null =>
  scoredReviews(vendor, criteria).findLast(({ score }) => score !== null)?.score ?? null;
