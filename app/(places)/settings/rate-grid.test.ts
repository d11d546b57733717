import { expect, test } from "vitest";
import { decimal } from "@/server/planning/decimal";
import { month, printMonth } from "@/server/planning/month";
import { gapCount, gridOf, type StoredRate, yearsOf } from "./rate-grid";

const rate = (year: number, m: number, table: StoredRate["table"] = "actual"): StoredRate => ({
  id: `EUR.${year}-${m}.${table}`,
  version: 1,
  currency: "EUR",
  month: month(year, m),
  table,
  rate: decimal("0.85"),
});

const gapsIn = (rates: readonly StoredRate[], lastClose: number | null) =>
  gridOf(rates, ["EUR"], {
    table: "actual",
    first: month(2026, 1),
    lastClose: lastClose === null ? null : month(2026, lastClose),
  })
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => (cell.isGap ? printMonth(cell.month) : []));

test("a month between two rates without one is a gap, months after the last rate are not", () => {
  expect(gapsIn([rate(2026, 1), rate(2026, 4)], null)).toEqual(["2026-02", "2026-03"]);
});

test("a closed month needs an actual rate", () => {
  expect(gapsIn([rate(2026, 1)], 3)).toEqual(["2026-02", "2026-03"]);
});

test("a currency with no rate at all has no gaps: it is missing as a whole and said elsewhere", () => {
  expect(gapsIn([], 3)).toEqual([]);
});

test("the other table's rates do not fill a gap", () => {
  const rates = [rate(2026, 1), rate(2026, 2, "plan"), rate(2026, 3)];
  expect(gapsIn(rates, null)).toEqual(["2026-02"]);
  expect(gapCount(rates, ["EUR"], [month(2026, 1)], null)).toBe(1);
});

test("years reach from the first rate to the year after the current one", () => {
  const calendar = { fiscalYearStart: 4, fiscalYearName: "end" as const };
  const years = yearsOf([rate(2025, 3)], month(2026, 4), calendar);
  expect(years.map(printMonth)).toEqual(["2024-04", "2025-04", "2026-04", "2027-04"]);
});
