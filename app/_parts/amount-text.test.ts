import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "@/server/planning/decimal";
import { readAmount, writeAmount } from "./amount-text";

describe("amounts as people type them", () => {
  it("reads thousands, decimals, a true minus, k and M", () => {
    expect(readAmount("1,234.50", "en-GB")).toBe("1234.5");
    expect(readAmount("\u221280", "en-GB")).toBe("-80");
    expect(readAmount("12.5k", "en-GB")).toBe("12500");
    expect(readAmount("1.2M", "en-GB")).toBe("1200000");
    expect(readAmount("1.234,50", "de-DE")).toBe("1234.5");
  });

  it("refuses instead of guessing", () => {
    expect(readAmount("1,23", "en-GB")).toBeNull();
    expect(readAmount("1.234.5", "en-GB")).toBeNull();
    expect(readAmount("twelve", "en-GB")).toBeNull();
    expect(readAmount("", "en-GB")).toBeNull();
  });

  it("reads back every amount it wrote, in each locale", () => {
    const amounts = fc.tuple(
      fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
      fc.integer({ min: 0, max: 9999 }),
    );
    fc.assert(
      fc.property(amounts, fc.constantFrom("en-GB", "de-DE", "fr-FR", "de-CH"), ([whole, part], locale) => {
        const value = decimal(`${whole}.${String(part).padStart(4, "0")}`);
        expect(readAmount(writeAmount(value, locale), locale)).toBe(value);
      }),
    );
  });
});
