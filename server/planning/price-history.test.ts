import { expect, test } from "vitest";
import { contract, inMonth, item, onDay, portfolio, question, typed } from "./examples";
import { contextOf } from "./expand";
import { priceHistory } from "./price-history";
import type { Contract } from "./sources/contract";

const known = contract({
  start: onDay("2024-07-15"),
  end: onDay("2025-07-14"),
  renewal: "renews",
  noticeMonths: 3,
  items: [item({ annualPrice: typed("1000") }), item({ id: "2", annualPrice: typed("200") })],
});

function history(given: Partial<Contract>, index: string | null = null) {
  const indices = [
    ["2024-04", "100"],
    ["2025-04", "103"],
  ].map(([m = "", value = ""]) => ({ index: "CPI", month: inMonth(m), value: typed(value) }));
  const facts = portfolio({
    contracts: [{ ...known, ...given }],
    indices,
    assumptions: { inflationPct: typed("2"), renewalUpliftPct: new Map([["software", typed("5")]]) },
  });
  const { context } = contextOf(facts, question());
  return priceHistory({ ...known, ...given }, context, { index, until: onDay("2027-12-31") });
}

test("the price of each contract year beside the one before, with the renewal uplift where it is assumed", () => {
  const years = history({});
  expect(years.map(({ annual }) => annual)).toEqual([1200, 1200, 1200, 1260]);
  expect(years.map(({ upliftPct }) => upliftPct)).toEqual([null, 0, 0, 5]);
  expect(years.map(({ isAssumed }) => isAssumed)).toEqual([false, false, false, true]);
  expect(years.at(-1)).toMatchObject({ from: onDay("2027-07-15"), to: onDay("2028-07-14") });
});

test("steps and escalation show in their year; a contract that ends has no year after", () => {
  const stepped = [
    item({
      annualPrice: typed("1000"),
      priceSteps: [{ from: inMonth("2026-07"), annualPrice: typed("1500") }],
    }),
  ];
  expect(
    history({ items: stepped })
      .map(({ annual }) => annual)
      .slice(0, 3),
  ).toEqual([1000, 1000, 1500]);
  expect(history({ escalatorPct: typed("10") }).map(({ annual }) => annual)).toEqual([
    1200, 1320, 1452, 1597.2,
  ]);
  expect(history({ renewal: "ends", end: onDay("2026-07-14") })).toHaveLength(2);
});

test("beside it stands what the index did, planned inflation where it is not published, nothing where nobody knows", () => {
  const years = history({}, "CPI");
  expect(years[1]?.inflationPct).toBeCloseTo(3, 9);
  expect(years.map(({ isInflationPlanned }) => isInflationPlanned)).toEqual([false, false, true, true]);
  expect(years[2]?.inflationPct).toBe(2);
});
