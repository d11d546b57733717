import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contract, inMonth, item, onDay, portfolio, question, typed } from "./examples";
import { contextOf } from "./expand";
import { monthAt } from "./month";
import { driftOf, inflationOf, priceChangeOf } from "./price-drift";
import type { Contract } from "./sources/contract";

const { context } = contextOf(portfolio(), question());
const years = { start: onDay("2024-01-01"), end: onDay("2030-12-31") };
const changeOf = (given: Partial<Contract>, year = "2026-01") =>
  priceChangeOf(contract({ ...years, ...given }), context, inMonth(year));

describe("what a contract became dearer by", () => {
  it("is one year's price over the year's before", () => {
    const priceSteps = [{ from: inMonth("2026-01"), annualPrice: typed("12600") }];
    expect(changeOf({ items: [item({ priceSteps })] })).toMatchObject({
      before: 1_200_000,
      after: 1_260_000,
    });
    expect(changeOf({ escalatorPct: typed("5") })?.change).toBeCloseTo(0.05, 6);
    expect(changeOf({})?.change).toBe(0);
  });

  it("is not known of what was not there in all of both years", () => {
    expect(changeOf({ start: onDay("2025-03-01") })).toBeNull();
    expect(changeOf({ end: onDay("2026-11-30") })).toBeNull();
  });

  it("counts no item that came in between", () => {
    const [old, late] = [item(), item({ id: "2", annualPrice: typed("0") })];
    const priceSteps = [{ from: inMonth("2026-06"), annualPrice: typed("99999") }];
    expect(changeOf({ items: [old, { ...late, priceSteps }] })?.change).toBe(0);
  });
});

describe("what all contracts became dearer by", () => {
  const one = (before: number, after: number, currency = "GBP") => ({
    contract: "C",
    vendor: "V",
    currency,
    before,
    after,
    change: after / before - 1,
  });

  it("weighs each by what it cost before, at one rate", () => {
    expect(driftOf([one(100, 110), one(300, 300)], () => 1)).toBeCloseTo(0.025, 12);
    expect(driftOf([one(100, 110), one(100, 100, "USD")], (code) => (code === "USD" ? 3 : 1))).toBeCloseTo(
      0.025,
      12,
    );
  });

  it("leaves out what has no rate, and is not known of nothing", () => {
    expect(driftOf([one(100, 110), one(100, 900, "CHF")], (code) => (code === "CHF" ? null : 1))).toBeCloseTo(
      0.1,
      12,
    );
    expect(driftOf([], () => 1)).toBeNull();
  });

  it("lies between the smallest and the largest change", () => {
    const price = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(price, price), { minLength: 1, maxLength: 9 }), (prices) => {
        const changes = prices.map(([before, after]) => one(before, after));
        const drift = driftOf(changes, () => 1) ?? Number.NaN;
        expect(drift).toBeGreaterThanOrEqual(Math.min(...changes.map(({ change }) => change)) - 1e-9);
        expect(drift).toBeLessThanOrEqual(Math.max(...changes.map(({ change }) => change)) + 1e-9);
      }),
    );
  });
});

describe("inflation", () => {
  const published = (from: string, months: number, value: (at: number) => string) =>
    Array.from({ length: months }, (_, at) => ({
      index: "CPI",
      month: monthAt(inMonth(from) + at),
      value: typed(value(at)),
    }));

  it("is the year's mean of the index over the mean of the year before", () => {
    const values = published("2025-01", 24, (at) => (at < 12 ? "100" : "103"));
    expect(inflationOf(values, "CPI", inMonth("2026-01"), "2")).toEqual({ change: 0.03, assumed: false });
  });

  it("is what is planned where the index is not all published", () => {
    const values = published("2025-01", 23, () => "100");
    expect(inflationOf(values, "CPI", inMonth("2026-01"), "2.5")).toEqual({ change: 0.025, assumed: true });
    expect(inflationOf([], "CPI", inMonth("2026-01"), "2.5").assumed).toBe(true);
  });
});
