import { expect, test } from "vitest";
import { decimal } from "@/server/planning/decimal";
import { month } from "@/server/planning/month";
import { laidOver, readPasted } from "./paste";

test("months and amounts are read as a spreadsheet puts them on the clipboard", () => {
  expect(readPasted("2026-01\t1,234.50\nFeb 2026\t80\r\n\n03/2026; 12.5k", "en-GB")).toEqual({
    records: [
      { month: month(2026, 1), amount: "1234.5" },
      { month: month(2026, 2), amount: "80" },
      { month: month(2026, 3), amount: "12500" },
    ],
    wrong: null,
  });
});

test("the first line that cannot be read is named, never guessed", () => {
  expect(readPasted("2026-01 100\nMonth Amount\n2026-02 90", "en-GB").wrong).toBe("Month Amount");
});

test("a pasted month takes the place of the one that was there", () => {
  const jan = { month: month(2026, 1), amount: decimal(1) };
  const feb = { month: month(2026, 2), amount: decimal(2) };
  const again = { month: month(2026, 1), amount: decimal(9) };
  expect(laidOver([jan, feb], [again])).toEqual([again, feb]);
});
