import { expect, test } from "vitest";
import { ownTotals } from "./own-totals";

const cell = (becomes: string, reason: string | null = null) => ({ line: 9, said: becomes, becomes, reason });

test("the file's own total is compared with the sum of its rows, to the last digit", () => {
  expect(ownTotals({ EUR: "1200.50" }, { annual_price: [cell("1200.50")] })).toMatchObject([
    { line: 9, currency: "EUR" },
  ]);
  const [equal] = ownTotals({ EUR: "1200.50" }, { annual_price: [cell("1200.5")] });
  expect(Number(equal?.difference)).toBe(0);
  const [less] = ownTotals({ EUR: "1000" }, { amount: [cell("1200.5")] });
  expect(Number(less?.difference)).toBe(-200.5);
});

test("nothing is compared where rows are of several currencies, or the total is no number", () => {
  expect(ownTotals({ EUR: "1", USD: "2" }, { amount: [cell("3")] })).toEqual([]);
  expect(ownTotals({ EUR: "1" }, { amount: [cell("", "not a number")] })).toEqual([]);
  expect(ownTotals({ EUR: "1" }, { amount: [cell("")] })).toEqual([]);
});
