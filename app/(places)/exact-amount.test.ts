import { expect, test } from "vitest";
import { exactAmount } from "./exact-amount";

test("an exact amount has at least the digits of its currency, and loses none", () => {
  const written = (amount: string, currency: string) => exactAmount(amount, currency, "en-GB");
  expect(written("12000.1", "GBP")).toBe("12,000.10");
  expect(written("8919310", "GBP")).toBe("8,919,310.00");
  expect(written("0.123456789", "USD")).toBe("0.123456789");
  expect(written("-1500", "JPY")).toBe("\u22121,500");
  expect(written("-0.5", "EUR")).toBe("\u22120.50");
});
