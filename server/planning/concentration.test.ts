import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentrationOf } from "./concentration";

const spend = (...amounts: number[]) =>
  concentrationOf(amounts.map((amount, at) => ({ vendor: `v${at}`, amount })));

describe("concentration", () => {
  it("is the sum of the squared shares in per cent", () => {
    expect(spend(20, 50, 30)).toMatchObject({
      total: 100,
      index: 3_800,
      level: "high",
      half: 1,
      largestTen: 1,
    });
  });

  it("is spread where ten vendors get the same, and moderate where seven do", () => {
    expect(spend(...Array<number>(10).fill(5))).toMatchObject({ level: "spread", half: 5 });
    expect(spend(...Array<number>(7).fill(5)).level).toBe("moderate");
  });

  it("ranks the largest first and adds their shares up", () => {
    expect(spend(20, 50, 30).shares.map(({ vendor, cumulated }) => [vendor, cumulated])).toEqual([
      ["v1", 0.5],
      ["v2", 0.8],
      ["v0", 1],
    ]);
  });

  it("leaves out who paid us back more than we paid, and knows nothing of no spend", () => {
    expect(spend(100, -40)).toMatchObject({ total: 100, index: 10_000 });
    expect(spend()).toEqual({ total: 0, shares: [], largestTen: 0, half: 0, index: 0, level: "spread" });
  });

  it("shares add up to one, never fall, and lie between evenly spread and all with one", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(amounts, (given) => {
        const { shares, index, total } = spend(...given);
        expect(total).toBe(given.reduce((sum, amount) => sum + amount, 0));
        expect(shares.at(-1)?.cumulated).toBeCloseTo(1, 12);
        expect(shares.map(({ amount }) => amount)).toEqual(given.toSorted((a, b) => b - a));
        expect(index).toBeGreaterThanOrEqual(10_000 / given.length - 1e-6);
        expect(index).toBeLessThanOrEqual(10_000 + 1e-6);
      }),
    );
  });
});
