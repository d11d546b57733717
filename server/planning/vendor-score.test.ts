import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "./decimal";
import { onDay } from "./examples";
import { toNumber } from "./rational";
import { type CriterionScore, type Score, type VendorReview } from "./vendor";
import { criteriaOf, latestScore, scoredReviews, scoreOf, usualCriteria } from "./vendor-score";

const scored = (given: Readonly<Record<string, Score>>): CriterionScore[] =>
  Object.entries(given).map(([criterion, score]) => ({ criterion, score, why: null }));
const review = (day: string, given: Readonly<Record<string, Score>>): VendorReview => ({
  day: onDay(day),
  by: "Ann",
  scores: scored(given),
});
const valueOf = (given: Readonly<Record<string, Score>>) => {
  const score = scoreOf(scored(given), usualCriteria);
  return score && toNumber(score);
};

describe("the score of a review", () => {
  it("is the mean of what was scored, by weight", () => {
    expect(valueOf({ delivery: 4, support: 2 })).toBe(3.2);
    expect(valueOf({ delivery: 5, support: 4, price: 3, security: 2, cooperation: 1 })).toBe(3.4);
  });

  it("is not known where nothing that counts was scored", () => {
    expect(valueOf({})).toBeNull();
    expect(valueOf({ charm: 5 })).toBeNull();
  });

  it("leaves out a criterion that is no more", () => {
    expect(valueOf({ delivery: 4, charm: 1 })).toBe(4);
  });

  it("lies between the lowest and the highest score, whatever the weights", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 });
    const score = fc.constantFrom<Score>(1, 2, 3, 4, 5);
    fc.assert(
      fc.property(weights, fc.array(score, { minLength: 8, maxLength: 8 }), (weighed, given) => {
        const criteria = weighed.map((weight, at) => ({
          id: String(at),
          name: "",
          weight: decimal(weight),
        }));
        const used = given.slice(0, criteria.length);
        const value = scoreOf(
          used.map((one, at) => ({ criterion: String(at), score: one, why: null })),
          criteria,
        );
        expect(value).not.toBeNull();
        expect(value && toNumber(value)).toBeGreaterThanOrEqual(Math.min(...used));
        expect(value && toNumber(value)).toBeLessThanOrEqual(Math.max(...used));
      }),
    );
  });
});

describe("the trend of a vendor", () => {
  const reviews = [review("2026-09-30", { delivery: 5 }), review("2025-09-30", { delivery: 2, support: 3 })];

  it("is its reviews with their scores, the oldest first", () => {
    expect(scoredReviews({ reviews }, usualCriteria).map(({ score }) => score)).toEqual(["2.40", "5.00"]);
  });

  it("ends with the latest review that has a score", () => {
    const more = [...reviews, review("2026-11-01", { charm: 1 })];
    expect(latestScore({ reviews: more }, usualCriteria)).toBe("5.00");
    expect(latestScore({ reviews: [] }, usualCriteria)).toBeNull();
  });
});

it("the usual criteria count where the organisation has none of its own", () => {
  expect(criteriaOf(undefined)).toBe(usualCriteria);
  expect(criteriaOf([])).toBe(usualCriteria);
  const own = [{ id: "green", name: "Green", weight: decimal("1") }];
  expect(criteriaOf(own)).toBe(own);
});
