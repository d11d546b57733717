import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computed, wholeOf } from "./example-plans";
import {
  contract,
  inMonth,
  item,
  onDay,
  portfolio,
  position,
  question,
  rates,
  series,
  typed,
} from "./examples";
import { anyContract } from "./oracle/arbitraries";
import { around, questionOf } from "./oracle/agreement";
import { rollUp } from "./plan";

const asked = question({ until: inMonth("2035-12") });
const both = (facts: ReturnType<typeof portfolio>) =>
  (["fast", "exact"] as const).map((way) =>
    computed(facts, asked, way).flatMap(({ expanded }) => expanded.lines.map((line) => [...line.amounts])),
  );

describe("conserving rounding", () => {
  it("does not drift: 1,610 lines of a third of a penny a month add up to their exact total", () => {
    const contracts = Array.from({ length: 1610 }, (_, i) =>
      contract({ id: `C-${i}`, items: [item({ annualPrice: typed("10.04") })] }),
    );
    const lines = computed(portfolio({ contracts }), asked, "fast").flatMap(({ expanded }) => expanded.lines);
    const { total } = rollUp({ lines, issues: [] }, "accrual", { from: inMonth("2026-01"), months: 12 }, []);
    expect(total).toBe(1610 * 1004);
  });

  it("adds a whole life up to its rounded exact total: twelve times so many contract years", () => {
    fc.assert(
      fc.property(anyContract, fc.integer({ min: 1, max: 4 }), (given, years) => {
        const one = contract({
          ...given,
          renewal: "ends",
          decision: "end",
          wishedEnd: null,
          noticeServed: null,
          escalatorPct: null,
          index: null,
          irrecoverableTaxPct: typed("0"),
          trueUp: "none",
          currency: "GBP",
        });
        const items = one.items.map((priced) => ({ ...priced, priceSteps: [] }));
        // through the day before the anniversary, which clamps to the 1st where the year lacks the day
        const start = new Date(Number(one.start) * 86_400_000);
        const end = onDay(
          new Date(Date.UTC(start.getUTCFullYear() + years, start.getUTCMonth(), start.getUTCDate() - 1))
            .toISOString()
            .slice(0, 10),
        );
        const lines = computed(portfolio({ contracts: [{ ...one, end, items }] }), asked, "fast").flatMap(
          ({ expanded }) => expanded.lines,
        );
        expect(lines.map(wholeOf)).toEqual(
          items.map(({ annualPrice }) => Math.round(Number(annualPrice) * 100) * years),
        );
      }),
    );
  });

  it("is never off by more than one minor unit in a month", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 6 }), (pence) => {
        const [fast] = both(
          portfolio({
            contracts: [contract({ items: [item({ annualPrice: typed((pence / 100).toFixed(2)) })] })],
          }),
        );
        for (const amount of fast?.[0]?.slice(0, 12) ?? [])
          expect(Math.abs(amount - pence / 12)).toBeLessThan(1);
      }),
    );
  });
});

describe("lines too large for floating point", () => {
  const huge = typed("12345678901234567.89");

  it("are exact: the sum of a year is the yearly price to the penny", () => {
    const [fast, exact] = both(
      portfolio({ contracts: [contract({ items: [item({ annualPrice: typed("98765432101.23") })] })] }),
    );
    expect(fast).toEqual(exact);
    expect(fast?.[0]?.reduce((sum, amount) => sum + amount, 0)).toBe(9876543210123);
  });

  it("take the exact path in every source", () => {
    const facts = portfolio({
      contracts: [contract({ items: [item({ annualPrice: huge })] })],
      positions: [position({ annualSalary: huge, raisePct: typed("3.3"), onCostPct: typed("21.7") })],
      series: [series("2026-01", new Array(10).fill(huge))],
      lastClose: inMonth("2026-10"),
    });
    const [fast, exact] = both(facts);
    expect(fast).toEqual(exact);
  });

  it("beyond 10⁹ minor units do so, one record at a time", () => {
    const sizes = fc.integer({ min: 999_999, max: 10 ** 11 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 99 }), (pounds, pct) => {
        const rising = contract({
          renewal: "renews",
          renewalMonths: 12,
          escalatorPct: typed(`0.${pct}`),
          currency: "USD",
          items: [item({ annualPrice: typed(`${pounds}.0${pct % 10}`) })],
        });
        const facts = portfolio({
          contracts: [rising],
          rates: rates("USD", "2026-01", ["0.7812", "0.7913"]),
        });
        const [fast, exact] = both(facts);
        expect(fast).toEqual(exact);
      }),
      { numRuns: 40 },
    );
  });
});

it("every line of a record is in its own months: none before its first one", () => {
  fc.assert(
    fc.property(anyContract, (given) => {
      const one = {
        today: onDay("2026-11-22"),
        view: "cash" as const,
        lastClose: inMonth("2026-10"),
        wish: null,
      };
      for (const { expanded } of computed(
        around({ contracts: [given] }, one, "end-contract", ""),
        questionOf(one),
        "fast",
      ))
        for (const line of expanded.lines) expect([...line.amounts].every(Number.isInteger)).toBe(true);
    }),
  );
});
