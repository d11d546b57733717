import { expect, test } from "vitest";
import { month } from "@/server/planning/month";
import { knownAmounts, rangesOf } from "./series-months";

const from = month(2026, 1);
const months = {
  currency: "GBP",
  from,
  lastClose: month(2026, 2),
  totals: [100, 0, 200],
  lines: [],
  issues: [
    {
      kind: "unknown-month" as const,
      subject: "cost-history/x",
      months: [month(2026, 2)],
      incomplete: true,
      text: "",
    },
  ],
};

test("a closed month without record is unknown, not 0", () => {
  expect(knownAmounts(months)).toEqual([100, null, 200]);
});

test("a range stands to the plan's amount as it does to the forecast's mean", () => {
  const forecast = {
    method: "flat",
    from: month(2026, 3),
    mean: [4],
    lo80: [3],
    hi80: [5],
    lo95: [2],
    hi95: [6],
    error: null,
    origins: 0,
    shares: [],
  };
  expect(rangesOf({ months, forecast })).toEqual([
    null,
    null,
    { lo80: 150, hi80: 250, lo95: 100, hi95: 300 },
  ]);
});
