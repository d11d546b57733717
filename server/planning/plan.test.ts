import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contract, inMonth, initiative, portfolio, position, question, series, typed } from "./examples";
import { expand } from "./expand";
import type { Nature } from "./facts";
import { amountIn, type Line } from "./line";
import { monthAt } from "./month";
import { around, questionOf } from "./oracle/agreement";
import { anyContract, anyInitiative, anyMonth, anyPosition, anySeries } from "./oracle/arbitraries";
import { countsIn, dimensions, keyOf, rollUp } from "./plan";

const asked = {
  today: question().today,
  view: "accrual" as const,
  lastClose: inMonth("2026-10"),
  wish: null,
};
const anyPlan = fc
  .tuple(anyContract, anyPosition, anySeries, anyInitiative)
  .map(([one, two, three, four]) => {
    const records = { contracts: [one], positions: [two], series: [three], initiatives: [four] };
    return expand(around(records, asked, "end-series", ""), questionOf(asked));
  });
const anyHorizon = fc.record({
  from: anyMonth("2022-01", "2031-12"),
  months: fc.integer({ min: 1, max: 120 }),
});
const anyDimensions = fc.subarray([...dimensions]);

/** The plain sum of some lines in a month. */
const sum = (lines: readonly Line[], month: number) =>
  lines.reduce((total, line) => total + amountIn(line, monthAt(month)), 0);

describe("a roll-up", () => {
  it("is the plain sum of its lines, row by row and month by month, by any dimensions", () => {
    fc.assert(
      fc.property(anyPlan, anyHorizon, anyDimensions, (plan, horizon, by) => {
        const rolled = rollUp(plan, "accrual", horizon, by);
        const counted = plan.lines.filter((line) => countsIn("accrual", line.nature));
        for (const row of rolled.rows) {
          const own = counted.filter(
            (line) =>
              by.every((name, i) => keyOf(line, name) === row.keys[i]) &&
              (line.converted ? null : line.currency) === row.currency,
          );
          expect(row.amounts).toEqual(row.amounts.map((_, i) => sum(own, horizon.from + i)));
        }
        const inside = counted.filter((line) => line.converted);
        expect(rolled.totals).toEqual(rolled.totals.map((_, i) => sum(inside, horizon.from + i)));
        expect(rolled.total).toBe(rolled.totals.reduce((total, amount) => total + amount, 0));
      }),
      { numRuns: 60 },
    );
  });

  it("from any later month equals the tail of the earlier one", () => {
    fc.assert(
      fc.property(anyPlan, anyHorizon, fc.nat({ max: 60 }), (plan, { from, months }, skipped) => {
        const whole = rollUp(plan, "accrual", { from, months: months + skipped }, []);
        const tail = rollUp(plan, "accrual", { from: monthAt(from + skipped), months }, []);
        expect(tail.totals).toEqual(whole.totals.slice(skipped));
      }),
      { numRuns: 60 },
    );
  });

  it("sorts its rows by their keys, and leaves out what has no amount", () => {
    const plan = expand(
      portfolio({
        contracts: [contract({ id: "B" }), contract({ id: "A" })],
        positions: [position({ annualSalary: typed("0") })],
      }),
      question(),
    );
    const { rows } = rollUp(plan, "accrual", { from: inMonth("2026-01"), months: 1 }, ["line"]);
    expect(rows.map(({ keys }) => keys[0])).toEqual(["contracts/A/1", "contracts/B/1"]);
  });

  it("has a missing dimension as the empty text", () => {
    const plan = expand(portfolio({ series: [series("2026-01", ["1"])] }), question());
    expect(
      rollUp(plan, "accrual", { from: inMonth("2026-01"), months: 1 }, ["vendor", "team"]).rows[0]?.keys,
    ).toEqual(["", ""]);
  });
});

describe("P&L is all but purchases; cash is all but depreciation and write-off", () => {
  it("by nature", () => {
    const natures: Nature[] = ["operating", "capital-purchase", "depreciation", "write-off"];
    expect(natures.map((nature) => countsIn("accrual", nature))).toEqual([true, false, true, true]);
    expect(natures.map((nature) => countsIn("cash", nature))).toEqual([true, true, false, false]);
  });

  it("so a capital one-off costs its depreciation in the one and its price in the other", () => {
    const facts = portfolio({
      initiatives: [initiative({ oneOff: typed("360"), nature: "capex", usefulLifeMonths: 36 })],
    });
    const year = { from: inMonth("2027-01"), months: 12 };
    expect(rollUp(expand(facts, question()), "accrual", year, []).total).toBe(7 * 1000);
    expect(rollUp(expand(facts, question({ view: "cash" })), "cash", year, []).total).toBe(36_000);
  });
});
