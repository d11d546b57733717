import { expect, test } from "vitest";
import { contract, inMonth, item, onDay, payBand, portfolio, position, question, typed } from "./examples";
import { expand } from "./expand";
import { explain } from "./explanation";
import { lineId, amountIn } from "./line";
import { monthsFrom } from "./month";
import { noForecasts } from "./context";

const asked = question({ until: inMonth("2029-12"), forecasts: noForecasts });

function explained(records: Parameters<typeof portfolio>[0], id: string, month: string) {
  const known = portfolio(records);
  return explain(known, asked, expand(known, asked), id, inMonth(month));
}

const hall = contract({
  id: "C-1",
  start: onDay("2026-07-15"),
  end: onDay("2029-07-14"),
  escalatorPct: typed("5"),
  items: [item({ id: "price", annualPrice: typed("120000") })],
});

test("a broken first month says price, months and days", () => {
  const one = explained({ contracts: [hall] }, "contracts/C-1/price", "2026-07");
  expect(one?.addends.map(({ text }) => text)).toEqual(["120,000.00 a year ÷ 12 × 17⁄31 days"]);
  expect(one?.exact).toBe("5483.870968");
  expect(one?.amount).toBe(548387);
});

test("a salary of a pay band says which band, and its middle", () => {
  const seat = position({ annualSalary: null, fte: typed("0.5"), onCostPct: typed("20") });
  const one = explained({ positions: [seat], payBands: [payBand("G7")] }, "positions/P-1/salary", "2026-07");
  expect(one?.addends.map(({ text }) => text)).toEqual([
    "60,000.00 a year, the middle of the pay band G7 ÷ 12 × 0.5 FTE × (1 + 20 %) on-cost",
  ]);
  expect(one?.amount).toBe(300_000);
});

test("the parts of an explanation add up to the amount in every month", () => {
  const known = portfolio({ contracts: [hall] });
  const plan = expand(known, asked);
  for (const line of plan.lines)
    for (const m of monthsFrom(line.first, inMonth("2029-07"))) {
      const one = explain(known, asked, plan, line.id, m);
      expect(one && one.roundedAfter - one.roundedBefore).toBe(amountIn(line, m));
      const sum = one?.addends.reduce((total, { value }) => total + Number(value), 0);
      expect(sum).toBeCloseTo(Number(one?.exact), 5);
    }
});

test("a position that moves to another cost centre is explained on both", () => {
  const steps = [{ from: inMonth("2027-01"), annualSalary: null, fte: null, costCentre: "OPS" }];
  const moved = position({
    id: "P-1",
    costCentre: "IT",
    annualSalary: typed("60000"),
    start: onDay("2026-01-01"),
    steps,
  });
  const one = explained({ positions: [moved] }, "positions/P-1/salary@OPS", "2027-02");
  expect(one?.exact).toBe("5000.000000");
  expect(one?.amount).toBe(500000);
});

test("one part of a shared item is explained by the item it was split from, with its own amount", () => {
  const shares = [
    { costCentre: "A", weight: typed("1") },
    { costCentre: "B", weight: typed("2") },
  ];
  const whole = { start: onDay("2026-07-01"), end: onDay("2029-06-30"), escalatorPct: null };
  const shared = {
    ...hall,
    ...whole,
    items: [item({ id: "price", annualPrice: typed("1200"), shares })],
  };
  const one = explained({ contracts: [shared] }, "contracts/C-1/price@B", "2026-09");
  expect(one?.amount).toBe(6667);
  expect(one?.exact).toBe("100.000000");
  expect(one?.sentence).toContain("The part of B by its weight");
});

test("a line that is not in the plan has no explanation", () => {
  expect(
    explained(
      { contracts: [hall] },
      lineId({ source: "contracts", record: "C-2", item: "price" }),
      "2026-07",
    ),
  ).toBeNull();
});
