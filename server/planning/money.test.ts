import { describe, expect, it } from "vitest";
import { isCurrency, minorDigits, printMinor, roundMinor } from "./money";

describe("money", () => {
  it("has 2 decimals for pounds, 0 for yen, 3 for Kuwaiti dinars", () => {
    expect(["GBP", "JPY", "KWD"].map(minorDigits)).toEqual([2, 0, 3]);
  });

  it("prints whole minor units in units", () => {
    expect([
      printMinor(123450, "GBP"),
      printMinor(-5, "GBP"),
      printMinor(7, "JPY"),
      printMinor(1, "KWD"),
    ]).toEqual(["1234.50", "-0.05", "7", "0.001"]);
  });

  it("rounds halves away from zero, and what lies within a millionth of a half as the half", () => {
    expect([2.5, -2.5, 2.4999995, -2.4999995, 2.49999, 0.2, -0.2].map(roundMinor)).toEqual([
      3, -3, 3, -3, 2, 0, 0,
    ]);
  });

  it("knows a currency by its ISO 4217 code", () => {
    expect(["GBP", "gbp", "POUND", "ZZZ"].map(isCurrency)).toEqual([true, false, false, false]);
  });
});
