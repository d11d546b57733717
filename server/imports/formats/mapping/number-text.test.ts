import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal } from "@/server/planning/decimal";
import { product } from "./exact";
import { readNumber } from "./number-text";

const read = (text: string, sign: "." | "," | null = ".", percent = false, sides = false) =>
  readNumber(text, { decimal: sign, sides }, percent);

const refusal = (words: string): unknown => ({ reason: expect.stringContaining(words) as string });

describe("an amount of another tool", () => {
  test.each([
    ["1,234.56", "1234.56"],
    ["1 234.56", "1234.56"],
    ["1\u00a0234.56", "1234.56"],
    ["1\u202f234\u202f567", "1234567"],
    ["CHF 1'234.50", "1234.5"],
    ["1’234.50", "1234.5"],
    ["£1,200", "1200"],
    ["US$ 5", "5"],
    ["1200 EUR", "1200"],
    ["(1,200.00)", "-1200"],
    ["($1,200)", "-1200"],
    ["$-5", "-5"],
    ["1200-", "-1200"],
    ["−1200", "-1200"],
    ["+7", "7"],
    ["1200.–", "1200"],
    [".5", "0.5"],
    ["0.00", "0"],
  ])("%s with a decimal point is %s", (text, value) => {
    expect(read(text)).toEqual({ value });
  });

  test.each([
    ["1.234,56", "1234.56"],
    ["1 234,56 €", "1234.56"],
    ["1.200,-", "1200"],
    ["-33,87", "-33.87"],
    ["R$ 1.234,50", "1234.5"],
  ])("%s with a decimal comma is %s", (text, value) => {
    expect(read(text, ",")).toEqual({ value });
  });

  test.each([
    ["1,20,0", "grouped wrongly"],
    ["12,34", "grouped wrongly"],
    ["1.2.3", "more than one decimal point"],
    ["--5", "twice"],
    ["(-5)", "twice"],
    ["$5 EUR", "twice"],
    ["3.5%", "percentage"],
    ["1200 CR", "not chosen"],
    ["1e3", "e-notation"],
    ["0x10", "hexadecimal"],
    ["١٢٠٠", "digits 0 to 9"],
    ["NaN", "not a number"],
    ["Infinity", "not a number"],
    ["123456789012345678901", "too many digits"],
    ["abc", "not a number"],
    ["", "not a number"],
  ])("%s is refused: %s", (text, words) => {
    expect(read(text)).toEqual(refusal(words));
  });

  test("is not read where its decimal sign matters and is not known", () => {
    expect(read("1,200", null)).toEqual(refusal("not known"));
    expect(read("1200", null)).toEqual({ value: "1200" });
  });

  test("keeps its percent sign to columns of percentages", () => {
    expect(read("3,5 %", ",", true)).toEqual({ value: "3.5" });
  });

  test("has a side where sides were chosen", () => {
    expect(read("1,200.00 CR", ".", false, true)).toEqual({ value: "-1200" });
    expect(read("1,200.00DR", ".", false, true)).toEqual({ value: "1200" });
  });
});

const dialects = fc.record({
  sign: fc.constantFrom(".", ",") as fc.Arbitrary<"." | ",">,
  group: fc.constantFrom("", " ", "\u00a0", "\u202f", "'", ".", ","),
  negative: fc.constantFrom(
    (digits: string) => `-${digits}`,
    (digits: string) => `${digits}-`,
    (digits: string) => `−${digits}`,
    (digits: string) => `(${digits})`,
  ),
  around: fc.constantFrom(
    (text: string) => text,
    (text: string) => `€${text}`,
    (text: string) => `${text} EUR`,
    (text: string) => `GBP ${text}`,
  ),
});

const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => {
    const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
    const body = places ? `${text.slice(0, -places)}.${text.slice(-places)}` : text;
    return decimal(digits < 0n ? `-${body}` : body);
  });

test("any amount printed in any way of writing is read as the same amount", () => {
  fc.assert(
    fc.property(amounts, dialects, (value, { sign, group, negative, around }) => {
      fc.pre(group !== sign);
      const [whole = "", fraction] = value.replace("-", "").split(".");
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
      const digits = fraction ? `${grouped}${sign}${fraction}` : grouped;
      expect(read(around(value.startsWith("-") ? negative(digits) : digits), sign)).toEqual({ value });
    }),
  );
});

test("a factor is exact: times a million and times a millionth is the amount again", () => {
  fc.assert(
    fc.property(amounts, (value) => {
      const large = product(value, decimal("1000000"));
      expect(large && product(large, decimal("0.000001"))).toBe(value);
    }),
  );
  expect(product(decimal("0.1"), decimal("3"))).toBe("0.3");
  expect(product(decimal("1.005"), decimal("1000000"))).toBe("1005000");
  expect(product(decimal("99999999999999999999"), decimal("10"))).toBeNull();
});
