import { describe, expect, it } from "vitest";
import {
  formatFor,
  printAmount,
  printExact,
  printNumber,
  printPct,
  printShort,
  scaleFor,
  unitLabel,
} from "./money";

const gb = "en-GB";

describe("amounts of a table share one scale and one number of decimals", () => {
  it("stays in units below ten thousand", () => {
    const format = formatFor([945_000, -120], "GBP", gb);
    expect(format.unit).toBe("£");
    expect(printAmount(945_000, format)).toBe("9,450");
  });

  it("goes to thousands, with at most four significant digits in the largest", () => {
    const format = formatFor([38_400_000, 1_234_500], "GBP", gb);
    expect(format.unit).toBe("k£");
    expect(printAmount(38_400_000, format)).toBe("384.0");
    expect(printAmount(1_234_500, format)).toBe("12.3");
  });

  it("goes to millions from ten million on", () => {
    const format = formatFor([1_023_000_000], "GBP", gb);
    expect(format.unit).toBe("M£");
    expect(printAmount(1_023_000_000, format)).toBe("10.23");
  });

  it("knows that a yen has no cents and a dinar a thousand fils", () => {
    expect(scaleFor([20_000], "JPY")).toBe(3);
    expect(printExact(12_345, "KWD", gb)).toBe("12.345");
  });

  it("says the code where a sign would be ambiguous", () => {
    expect(unitLabel("CHF", 3)).toBe("k CHF");
    expect(unitLabel("CHF", 0)).toBe("CHF");
  });
});

describe("what a number is not", () => {
  const format = formatFor([38_400_000], "GBP", gb);

  it("is a dash for nothing and a question mark for unknown, never the other", () => {
    expect(printAmount(0, format)).toBe("–");
    expect(printAmount(null, format)).toBe("?");
    expect(printExact(null, "GBP", gb)).toBe("?");
  });

  it("is not a dash when it is small", () => {
    expect(printAmount(1, format)).toBe("0.0");
  });
});

describe("signs", () => {
  it("uses the true minus, and a plus only for differences", () => {
    expect(printExact(-123_450, "GBP", gb)).toBe("\u22121,234.50");
    expect(printExact(123_450, "GBP", gb)).toBe("1,234.50");
    expect(printExact(123_450, "GBP", gb, true)).toBe("+1,234.50");
  });

  it("writes by the organisation's locale", () => {
    expect(printExact(-123_450, "EUR", "de-DE")).toBe("\u22121.234,50");
  });
});

describe("an amount by itself", () => {
  it("carries its unit and at most four significant digits", () => {
    expect(printShort(1_064_123_456, "GBP", gb)).toBe("£10.64M");
    expect(printShort(43_912_345, "GBP", gb)).toBe("£439k");
    expect(printShort(-4_567_800, "GBP", gb)).toBe("\u2212£45.7k");
    expect(printShort(912_000, "CHF", gb)).toBe("CHF 9,120");
  });
});

describe("shares and plain numbers", () => {
  it("writes per cent with one decimal, none from 100 on", () => {
    expect(printPct(0.0432, gb, true)).toBe("+4.3\u202f%");
    expect(printPct(-1.4, gb, true)).toBe("\u2212140\u202f%");
    expect(printPct(null, gb)).toBe("?");
  });

  it("writes as many decimals as a number needs", () => {
    expect(printNumber(1250, gb)).toBe("1,250");
    expect(printNumber(0.6, gb)).toBe("0.6");
  });
});
