import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twoSided } from "./normal";
import { halfWidths, rangeAround, unseenHalfWidths } from "./range";

describe("a range", () => {
  it("knows the normal distribution", () => {
    expect([50, 80, 95, 99.9].map((level) => Number(twoSided(level).toFixed(3)))).toEqual([
      0.674, 1.282, 1.96, 3.291,
    ]);
  });

  it("is nothing where nothing was ever wrong", () => {
    expect(halfWidths([[0], [0, 0]], 95, 3)).toEqual([0, 0, 0]);
  });

  it("is wider when one origin is all there is", () => {
    const one = halfWidths([[10]], 80, 1)[0] ?? 0;
    const many = halfWidths(new Array<number[]>(12).fill([10]), 80, 1)[0] ?? 0;
    expect(one).toBeGreaterThan(many);
    expect(many).toBeGreaterThan(10);
  });

  it("grows with the square root of the months beyond the longest backtest", () => {
    const half = halfWidths([[3, 4, 5]], 80, 12);
    expect((half[11] ?? 0) / (half[2] ?? 1)).toBeCloseTo(2, 9);
  });

  it("ignores unknown months", () => {
    expect(halfWidths([[null], [null, 0]], 95, 1)).toEqual([0]);
    expect(halfWidths([[null]], 95, 1)).toEqual([0]);
  });

  it("of a single month is half of it, one standard deviation", () => {
    expect(unseenHalfWidths(100, 95, 1)[0]).toBeCloseTo(98, 0);
  });

  it("is kept within the limits of the series", () => {
    expect(rangeAround([5], [9], (value) => Math.max(0, value))).toEqual({ lo: [0], hi: [14] });
  });

  it("never shrinks with the level or with the months ahead", () => {
    const steps = fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), {
      minLength: 1,
      maxLength: 12,
    });
    const level = fc.double({ min: 1, max: 99.9, noNaN: true });
    fc.assert(
      fc.property(fc.array(steps, { minLength: 1, maxLength: 12 }), level, level, (errors, one, other) => {
        const [narrow, wide] = [Math.min(one, other), Math.max(one, other)].map((at) =>
          halfWidths(errors, at, 24),
        );
        wide?.forEach((half, step) => {
          expect(half).toBeGreaterThanOrEqual((narrow?.[step] ?? 0) * (1 - 1e-9));
          expect(half).toBeGreaterThanOrEqual(wide[step - 1] ?? 0);
        });
      }),
    );
  });
});
