import { decimal } from "../decimal";
import { inMonth, rates } from "../examples";
import type { IndexValue, Rate } from "../facts";
import { monthAt } from "../month";

/** Rates in both tables, with months left out before, between and after them. */
export const reference: readonly Rate[] = [
  ...rates("JPY", "2024-01", ["0.0051", "0.0053", "0.00521", "0.0049"], "actual"),
  ...rates("JPY", "2025-06", ["0.00512", "0.00534", "0.00556"]),
  ...rates(
    "JPY",
    "2027-01",
    Array.from({ length: 30 }, (_, i) => `0.00${50 + ((i * 7) % 11)}`),
  ),
  ...rates("KWD", "2024-03", ["2.45", "2.512345", "2.6"]),
  ...rates("KWD", "2026-09", ["2.61", "2.62"], "actual"),
];

/** A price index that is published to the end of 2026. */
export const priceIndex: readonly IndexValue[] = Array.from({ length: 60 }, (_, i) => ({
  index: "CPI",
  month: monthAt(inMonth("2022-01") + i),
  value: decimal((100 + ((i * 37) % 23) / 10 + i / 3).toFixed(1)),
}));
