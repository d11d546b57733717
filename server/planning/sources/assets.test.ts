import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountsOf, issuesOf, linesOf, wholeOf } from "../example-plans";
import { asset, inMonth, milestone, onDay, portfolio, question, rates, typed } from "../examples";
import { expand } from "../expand";
import { explain } from "../explanation";
import { anyAsset } from "../oracle/arbitraries";
import { countsIn, rollUp } from "../plan";
import type { Asset } from "./asset";

const lines = (given: Partial<Asset>, asked = {}, records = {}) =>
  linesOf({ assets: [asset(given)], ...records }, asked);

const years = { until: inMonth("2050-12") };

describe("an asset", () => {
  it("is a capital purchase in the month it is bought, and depreciates from its month of service over its life", () => {
    const found = lines({ purchase: onDay("2025-12-31"), inService: onDay("2026-02-28") });
    expect([...found.keys()]).toEqual(["assets/A-1/price", "assets/A-1/depreciation"]);
    const [price, depreciation] = [found.get("assets/A-1/price"), found.get("assets/A-1/depreciation")];
    expect([price?.nature, price?.part, price?.category]).toEqual(["capital-purchase", "price", "hardware"]);
    expect(amountsOf(price, "2025-11", 3)).toEqual([0, 360_000, 0]);
    expect([depreciation?.nature, depreciation?.part]).toEqual(["depreciation", "depreciation"]);
    expect(amountsOf(depreciation, "2026-01", 3)).toEqual([0, 10_000, 10_000]);
    expect([amountsOf(depreciation, "2029-01", 2), wholeOf(depreciation)]).toEqual([[10_000, 0], 360_000]);
  });

  it("depreciates to its residual value, and its months add up to the penny", () => {
    const depreciation = lines({ price: typed("100"), residual: typed("0.01"), usefulLifeMonths: 3 }).get(
      "assets/A-1/depreciation",
    );
    expect(amountsOf(depreciation, "2026-01", 4)).toEqual([3_333, 3_333, 3_333, 0]);
    const odd = lines({ price: typed("100"), usefulLifeMonths: 3 }).get("assets/A-1/depreciation");
    expect(amountsOf(odd, "2026-01", 3)).toEqual([3_333, 3_334, 3_333]);
  });

  it("that is not worth less in the end does not depreciate", () => {
    expect([...lines({ residual: typed("3600") }).keys()]).toEqual(["assets/A-1/price"]);
  });

  it("is cash when it is bought and cost while it is used", () => {
    expect([...lines({}, { view: "cash" }).keys()]).toEqual(["assets/A-1/price"]);
    expect([countsIn("accrual", "capital-purchase"), countsIn("cash", "depreciation")]).toEqual([
      false,
      false,
    ]);
  });

  it("keeps the rate of the month it was bought in", () => {
    const usd = { rates: rates("USD", "2026-01", ["0.8", "0.9", "0.7"]) };
    const found = lines({ currency: "USD" }, years, usd);
    expect(wholeOf(found.get("assets/A-1/price"))).toBe(288_000);
    expect(amountsOf(found.get("assets/A-1/depreciation"), "2026-02", 2)).toEqual([8_000, 8_000]);
  });

  it("moves with the milestone it hangs on, and is a data issue while that has no date or lies the wrong way round", () => {
    const hanging = {
      purchase: { milestone: "exit", months: 1 },
      inService: { milestone: "exit", months: 2 },
    };
    const exit = (date: string | null) => ({ milestones: [milestone("exit", date)] });
    const found = lines(hanging, {}, exit("2027-03-31"));
    expect(found.get("assets/A-1/price")?.first).toBe(inMonth("2027-04"));
    expect(found.get("assets/A-1/depreciation")?.first).toBe(inMonth("2027-05"));
    const issues = (given: Partial<Asset>, date: string | null) =>
      issuesOf({ assets: [asset(given)], ...exit(date) }).map(({ kind, subject }) => `${kind} ${subject}`);
    expect(issues(hanging, null)).toContain("milestone-without-date assets/A-1");
    const gone = { ...hanging, disposed: onDay("2026-05-01") };
    expect(issues(gone, "2027-03-31")).toEqual(["end-before-start assets/A-1"]);
    expect([...lines(gone, {}, exit("2027-03-31")).keys()]).toEqual([]);
  });
});

describe("an asset that is disposed of", () => {
  const sold = { disposed: onDay("2027-01-31"), proceeds: typed("2000") };

  it("depreciates to the month before, and what it still was worth less its proceeds is written off", () => {
    const found = lines(sold);
    expect(amountsOf(found.get("assets/A-1/depreciation"), "2026-11", 4)).toEqual([10_000, 10_000, 0, 0]);
    expect(wholeOf(found.get("assets/A-1/depreciation"))).toBe(120_000);
    const loss = found.get("assets/A-1/write-off");
    expect([loss?.nature, loss?.part]).toEqual(["write-off", "depreciation"]);
    expect(amountsOf(loss, "2026-12", 3)).toEqual([0, 40_000, 0]);
  });

  it("for more than it is worth is a gain; for just as much it is neither", () => {
    expect(wholeOf(lines({ ...sold, proceeds: typed("2500") }).get("assets/A-1/write-off"))).toBe(-10_000);
    expect(lines({ ...sold, proceeds: typed("2400") }).has("assets/A-1/write-off")).toBe(false);
  });

  it("for nothing writes all of it off; after its life nothing is left to write off", () => {
    expect(wholeOf(lines({ disposed: sold.disposed }).get("assets/A-1/write-off"))).toBe(240_000);
    expect(lines({ disposed: onDay("2029-01-01") }).has("assets/A-1/write-off")).toBe(false);
  });

  it("brings its proceeds in as cash", () => {
    const found = lines(sold, { view: "cash" });
    expect([...found.keys()]).toEqual(["assets/A-1/price", "assets/A-1/proceeds"]);
    expect(amountsOf(found.get("assets/A-1/proceeds"), "2026-12", 3)).toEqual([0, -200_000, 0]);
  });

  it("in its first month never depreciates", () => {
    const found = lines({ disposed: onDay("2026-01-31") });
    expect([...found.keys()]).toEqual(["assets/A-1/price", "assets/A-1/write-off"]);
    expect(wholeOf(found.get("assets/A-1/write-off"))).toBe(360_000);
  });
});

describe("an asset taken over from other books", () => {
  const taken = { accumulatedDepreciation: typed("1800"), asOfMonth: inMonth("2026-06") };

  it("has what was depreciated in the months up to then, and the rest over the life that is left", () => {
    const depreciation = lines(taken).get("assets/A-1/depreciation");
    expect(amountsOf(depreciation, "2026-01", 7)).toEqual([...new Array<number>(6).fill(30_000), 6_000]);
    expect([amountsOf(depreciation, "2028-12", 2), wholeOf(depreciation)]).toEqual([[6_000, 0], 360_000]);
  });

  it("whose life is over depreciates the rest in the next month", () => {
    const depreciation = lines({ ...taken, usefulLifeMonths: 6 }).get("assets/A-1/depreciation");
    expect(amountsOf(depreciation, "2026-06", 3)).toEqual([30_000, 180_000, 0]);
  });

  it("that was not in service by then is depreciated as any other", () => {
    const none = { accumulatedDepreciation: typed("0"), asOfMonth: inMonth("2025-12") };
    expect(amountsOf(lines(none).get("assets/A-1/depreciation"), "2026-01", 2)).toEqual([10_000, 10_000]);
  });
});

describe("whatever the asset", () => {
  const whole = (given: Asset, view: "accrual" | "cash") => {
    const plan = expand(portfolio({ assets: [{ ...given, currency: "GBP" }] }), question({ ...years, view }));
    return rollUp(plan, view, { from: inMonth("2000-01"), months: 612 }, []).total;
  };

  it("its depreciation adds up to price less residual value where it is kept", () => {
    fc.assert(
      fc.property(anyAsset, (given) => {
        const kept = { ...given, currency: "GBP", disposed: null, proceeds: null };
        const exact = Math.round((Number(given.price) - Number(given.residual)) * 100);
        expect(wholeOf(lines(kept, years).get("assets/A-1/depreciation"))).toBe(exact);
      }),
    );
  });

  it("its cost over all years is what was paid less what came in, within a penny for each of two lines", () => {
    fc.assert(
      fc.property(anyAsset, (given) => {
        const residual = given.disposed === null ? Number(given.residual) * 100 : 0;
        const difference = whole(given, "cash") - whole(given, "accrual") - residual;
        expect(Math.abs(difference)).toBeLessThanOrEqual(1.001);
      }),
    );
  });
});

describe("the arithmetic behind an amount", () => {
  const explained = (given: Partial<Asset>, item: string, month: string) => {
    const known = portfolio({ assets: [asset(given)] });
    const asked = question();
    return explain(known, asked, expand(known, asked), `assets/A-1/${item}`, inMonth(month));
  };

  it("of depreciation says price, residual value and months", () => {
    const plain = explained({}, "depreciation", "2026-03");
    expect(plain?.addends).toMatchObject([{ text: "3600 price ÷ 36", value: "100.000000" }]);
    expect(plain?.kind).toBe("assets");
    const left = explained({ residual: typed("600") }, "depreciation", "2026-03");
    expect(left?.addends.map(({ text }) => text)).toEqual(["(3600 price − 600 residual) ÷ 36"]);
  });

  it("of what was taken over says what was depreciated to which month", () => {
    const taken = { accumulatedDepreciation: typed("1800"), asOfMonth: inMonth("2026-06") };
    expect(explained(taken, "depreciation", "2026-06")?.addends[0]?.text).toBe(
      "1800 depreciated to 2026-06 ÷ 6",
    );
    expect(explained(taken, "depreciation", "2026-07")?.addends[0]?.text).toBe(
      "(3600 price − 1800 depreciated to 2026-06) ÷ 30",
    );
  });

  it("of a disposal says book value and proceeds", () => {
    const sold = explained(
      { disposed: onDay("2027-01-31"), proceeds: typed("2000") },
      "write-off",
      "2027-01",
    );
    expect(sold?.addends.map(({ text }) => text)).toEqual([
      "2400.000000 book value at the end of 2026-12",
      "−2000 proceeds",
    ]);
    expect(sold?.amount).toBe(40_000);
  });
});
