import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asNumber, decimal, exactly, parseDecimal, sumDecimals } from "./decimal";
import { add, fraction, nothing, read } from "./oracle/fraction";
import { anyDecimal } from "./oracle/arbitraries";

describe("a decimal", () => {
  it("is kept as typed, normalised", () => {
    expect(["1234.50", "-0.0", "+7", ".5", "007", "1.", " 3 "].map(parseDecimal)).toEqual([
      "1234.5",
      "0",
      "7",
      "0.5",
      "7",
      "1",
      "3",
    ]);
  });

  it("has at most 20 digits before the point and 18 after; more is refused, never cut", () => {
    const most = `${"9".repeat(20)}.${"9".repeat(18)}`;
    expect(parseDecimal(most)).toBe(most);
    expect(parseDecimal(`1${"0".repeat(20)}`)).toBeNull();
    expect(parseDecimal(`0.${"0".repeat(18)}1`)).toBeNull();
    expect(parseDecimal(`0.5${"0".repeat(30)}`)).toBe("0.5");
  });

  it("is nothing else: no thousands, exponents, signs alone or words", () => {
    expect(["1,000", "1e3", "-", "", ".", "1.2.3", "NaN", "0x10", "−5"].map(parseDecimal)).toEqual(
      new Array(9).fill(null),
    );
    expect(() => decimal("1e3")).toThrow(RangeError);
  });

  it("has its exact value", () => {
    expect(exactly(decimal("-12.050"))).toEqual({ numerator: -1205n, denominator: 100n });
  });

  it("is the same floating-point number however it is read", () => {
    const digits = fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n });
    fc.assert(
      fc.property(digits, fc.nat({ max: 18 }), fc.nat({ max: 21 }), (value, places, cut) => {
        const whole = (value < 0n ? -value : value) / 10n ** BigInt(cut);
        const text = whole.toString().padStart(places + 1, "0");
        const parsed = parseDecimal(
          `${value < 0n ? "-" : ""}${text.slice(0, text.length - places)}.${text.slice(text.length - places)}`,
        );
        if (parsed !== null) expect(asNumber(parsed)).toBe(Number(parsed));
      }),
      { numRuns: 1000 },
    );
  });

  it("sums exactly", () => {
    expect(sumDecimals(["0.1", "0.2", "-0.000000000000000001"].map(decimal))).toBe("0.299999999999999999");
    fc.assert(
      fc.property(fc.array(anyDecimal(-9999, 9999, 3)), (values) => {
        const sum = values.reduce((total, value) => add(total, read(value)), nothing);
        expect(read(sumDecimals(values))).toEqual(fraction(sum.top, sum.bottom));
      }),
    );
  });
});
