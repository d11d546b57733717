import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bridge, bridge } from "./bridge";
import type { Change } from "./change";
import {
  contract,
  initiative,
  inMonth,
  item,
  onDay,
  portfolio,
  position,
  question,
  rates,
  type Records,
  series,
  typed,
} from "./examples";
import { expand } from "./expand";
import { anyContract, anyInitiative, anyPosition, anySeries } from "./oracle/arbitraries";
import type { Portfolio } from "./portfolio";
import { layScenario } from "./scenario";

const asked = question();
const year = { from: inMonth("2027-01"), months: 12 };
const side = (facts: Portfolio) => ({ portfolio: facts, question: asked, plan: expand(facts, asked) });
const between = (before: Records, after: Records, horizon = year): Bridge =>
  bridge(side(portfolio(before)), side(portfolio(after)), horizon);
const told = ({ causes }: Bridge) => Object.fromEntries(causes.map(({ cause, amount }) => [cause, amount]));

const term = { end: onDay("2029-12-31") };
const seats = (count: number, price: string) =>
  contract({ ...term, seats: count, items: [item({ annualPrice: typed(price) })] });

describe("a bridge", () => {
  it("tells seats from their price: 100 seats for 12,000 become 150 for 27,000", () => {
    const both = between({ contracts: [seats(100, "12000")] }, { contracts: [seats(150, "27000")] });
    expect(told(both)).toEqual({ volume: 600_000, price: 900_000 });
    expect([both.before, both.after]).toEqual([1_200_000, 2_700_000]);
  });

  it("tells price from the exchange rate", () => {
    const euro = (price: string, rate: string) => ({
      contracts: [{ ...seats(10, price), currency: "EUR" }],
      rates: rates("EUR", "2026-01", [rate]),
    });
    expect(told(between(euro("12000", "0.8"), euro("12000", "0.9")))).toEqual({ fx: 120_000 });
    expect(told(between(euro("12000", "0.8"), euro("24000", "0.9")))).toEqual({
      price: 960_000,
      fx: 240_000,
    });
  });

  it("invents no volume where a row has no quantity", () => {
    const one = (price: string) => ({
      contracts: [contract({ ...term, items: [item({ annualPrice: typed(price) })] })],
    });
    expect(told(between(one("12000"), one("18000")))).toEqual({ price: 600_000 });
  });

  it("counts people by FTE × months", () => {
    const half = { positions: [position({ fte: typed("0.5") })] };
    expect(told(between({ positions: [position()] }, half))).toEqual({ volume: -3_000_000 });
  });

  it("says what is new, what ended, and what is only paid in other months", () => {
    const project = (start: string) =>
      initiative({ start: onDay(start), oneOff: typed("6000"), durationMonths: 6 });
    expect(told(between({}, { contracts: [contract(term)] }))).toEqual({ new: 1_200_000 });
    expect(told(between({ contracts: [contract(term)] }, {}))).toEqual({ ended: -1_200_000 });
    expect(
      told(between({ initiatives: [project("2027-06-01")] }, { initiatives: [project("2027-10-01")] })),
    ).toEqual({ timing: -300_000 });
    expect(
      told(between({ contracts: [contract(term)] }, { contracts: [contract({ end: onDay("2027-06-30") })] })),
    ).toEqual({ ended: -600_000 });
  });

  it("gives assumptions what they change, and the rest to its causes", () => {
    const facts = portfolio({ positions: [position({ raisePct: typed("3") })] });
    const changes: Change[] = [
      { id: "1", act: "assume", what: "raise", of: "", from: inMonth("2027-01"), pct: typed("6") },
      {
        id: "2",
        act: "amend",
        kind: "positions",
        record: "P-1",
        path: ["fte"],
        value: typed("0.5"),
        was: typed("1"),
      },
    ];
    const both = bridge(side(facts), side(layScenario(facts, changes)), year);
    expect(told(both)).toEqual({ assumption: 9 * 15_450, volume: -(3 * 257_500 + 9 * 272_950) });
  });

  const anyRecords: fc.Arbitrary<Records> = fc.record({
    contracts: fc
      .array(anyContract, { maxLength: 3 })
      .map((all) => all.map((one, i) => ({ ...one, id: `${i}` }))),
    positions: fc
      .array(anyPosition, { maxLength: 3 })
      .map((all) => all.map((one, i) => ({ ...one, id: `${i}` }))),
    series: fc.array(anySeries, { maxLength: 2 }).map((all) => all.map((one, i) => ({ ...one, id: `${i}` }))),
    initiatives: fc
      .array(anyInitiative, { maxLength: 2 })
      .map((all) => all.map((one, i) => ({ ...one, id: `${i}` }))),
    rates: fc.constantFrom(rates("JPY", "2026-01", ["0.005", "0.006"]), rates("JPY", "2026-01", ["0.007"])),
    lastClose: fc.constant(inMonth("2026-10")),
  });

  it("adds up to the difference exactly, whatever differs", () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (before, after) => {
        const both = between(before, after, { from: inMonth("2026-01"), months: 36 });
        const sum = both.causes.reduce((total, { amount }) => total + amount, 0);
        expect(sum).toBe(both.after - both.before);
        for (const { causes, difference } of both.lines)
          expect(Object.values(causes).reduce((total, amount) => total + amount, 0)).toBe(difference);
      }),
      { numRuns: 80 },
    );
  });

  it("of a plan with itself has no causes", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        expect(between(records, structuredClone(records)).causes).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("leaves what has no rate outside of both totals", () => {
    const gold = { contracts: [contract({ ...term, currency: "XAU" })] };
    expect(between({}, gold)).toMatchObject({ before: 0, after: 0, causes: [] });
    expect(series("2026-01", []).records).toEqual([]);
  });
});
