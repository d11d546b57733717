import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noForecasts } from "./context";
import {
  asset,
  byId,
  cloudSeries,
  contract,
  costCentre,
  initiative,
  inMonth,
  item,
  milestone,
  onDay,
  payBand,
  portfolio,
  person,
  position,
  role,
  question,
  type Records,
  rates,
  series,
  training,
  typed,
} from "./examples";
import { expand, type Question } from "./expand";
import { monthAt } from "./month";
import { around } from "./oracle/agreement";
import { anew, answer } from "./oracle/answers";
import {
  anyAsset,
  anyContract,
  anyInitiative,
  anyMonth,
  anyPosition,
  anySeries,
  anyToday,
} from "./oracle/arbitraries";
import type { Portfolio } from "./portfolio";
import type { Benefit } from "./sources/initiative";

const records = {
  contracts: [
    contract({
      start: onDay("2025-01-01"),
      end: { milestone: "exit", months: 0 },
      renewal: "renews",
      noticeMonths: 3,
      currency: "USD",
      items: [item({ category: "software" }), item({ id: "2", category: "telecom", costCentre: "OPS" })],
    }),
    contract({ id: "C-2", index: "CPI", end: onDay("2028-12-31"), decision: "end" }),
  ],
  series: [series("2026-01", new Array(10).fill("10"), { currency: "USD", method: "auto" })],
  cloud: [
    cloudSeries({
      method: "auto",
      records: Array.from({ length: 10 }, (_, i) => ({
        charge: "usage" as const,
        billedMonth: monthAt(inMonth("2026-02") + i),
        billed: typed("12"),
        effectiveMonth: monthAt(inMonth("2026-01") + i),
        effective: typed("10"),
      })),
    }),
  ],
  assets: [
    asset({
      currency: "USD",
      purchase: { milestone: "exit", months: 0 },
      inService: { milestone: "exit", months: 1 },
      disposed: { milestone: "exit", months: 20 },
      proceeds: typed("90"),
    }),
  ],
  positions: [
    position({ raisePct: typed("3"), bonusPct: typed("10") }),
    position({
      id: "P-2",
      costCentre: "OPS",
      person: null,
      vacant: true,
      end: { milestone: "exit", months: 12 },
    }),
    position({ id: "P-3", dayRate: typed("500") }),
    position({ id: "P-4", annualSalary: null, role: "engineer" }),
  ],
  trainings: [
    training({ date: { milestone: "exit", months: 1 }, fee: typed("70"), currency: "USD", costCentre: null }),
  ],
  people: [person(), person({ id: "H-2", name: "Ben" })],
  initiatives: [
    initiative({
      start: { milestone: "exit", months: 0 },
      oneOff: typed("9000"),
      nature: "capex",
      usefulLifeMonths: 12,
      currency: "USD",
    }),
  ],
  payBands: [payBand("ALL"), payBand("L3", { level: "L3", maximum: typed("90000") })],
  milestones: [milestone("exit", "2026-12-31")],
  costCentres: [costCentre("IT"), costCentre("OPS")],
  rates: rates("USD", "2026-01", ["0.8", "0.81"]),
  lastClose: inMonth("2026-10"),
} satisfies Records;
const base = portfolio(records);
const asked = question();
const benefit = (
  action: "end-contract" | "remove-position" | "end-series" | "scale-series",
  target: string,
) => {
  const ending = initiative({
    id: "I-9",
    start: onDay("2027-02-01"),
    benefits: [{ action, target, remainingPct: typed("40") }],
  });
  return { facts: { ...base.facts, initiatives: new Map([...base.facts.initiatives, [ending.id, ending]]) } };
};
const assuming = (given: Partial<Portfolio["assumptions"]>) => ({
  assumptions: { ...base.assumptions, ...given },
});
const inCentre = (given: Parameters<typeof costCentre>[1]) => ({
  costCentres: new Map([...base.costCentres, ["OPS", costCentre("OPS", given)]]),
});

/** Each thing a line can depend on besides its own record, changed. */
const changes: Readonly<Record<string, { facts?: Partial<Portfolio>; question?: Partial<Question> }>> = {
  "today's date": { question: { today: onDay("2026-09-15") } },
  "the view": { question: { view: "cash" } },
  "a longer horizon": { question: { until: inMonth("2032-12") } },
  "a shorter horizon": { question: { until: inMonth("2027-06") } },
  "the last close": { facts: { lastClose: inMonth("2026-08") } },
  "a milestone": { facts: { facts: { ...base.facts, milestones: new Map([["exit", milestone("exit", "2027-03-31")]]) } } },
  "a milestone's date taken away": { facts: { facts: { ...base.facts, milestones: new Map([["exit", milestone("exit", null)]]) } } },
  "a rate": { facts: { rates: rates("USD", "2026-01", ["0.8", "0.82"]) } },
  "the last rate taken away": { facts: { rates: [] } },
  "the reporting currency": { facts: { organisation: { ...base.organisation, reportingCurrency: "USD" } } },
  "an index": { facts: { indices: [["2025-10", "100"], ["2026-10", "104"]].map(([month = "", value = ""]) => ({ index: "CPI", month: inMonth(month), value: typed(value) })) } },
  "planned inflation": { facts: assuming({ inflationPct: typed("3") }) },
  "a renewal uplift": { facts: assuming({ renewalUpliftPct: new Map([["telecom", typed("5")]]) }) },
  "the raise month": { facts: assuming({ raiseMonth: 7 }) },
  "a holiday": { facts: assuming({ holidays: [onDay("2027-01-01")] }) },
  "a cost centre's irrecoverable tax": { facts: inCentre({ irrecoverableTaxPct: typed("10") }) },
  "a pay band": { facts: { payBands: byId([payBand("ALL", { maximum: typed("60000") })]) } },
  "the level of a role": { facts: { roles: byId([role("engineer", { level: "L3" })]) } },
  "a vacancy rate": { facts: inCentre({ vacancyRatePct: typed("3") }) },
  "somebody's seat": { facts: { facts: { ...base.facts, positions: new Map([...base.facts.positions, ["P-2", position({ id: "P-2", costCentre: "OPS", person: "H-2" })]]) } } },
  "a benefit that ends a contract": { facts: benefit("end-contract", "C-1") },
  "a benefit that removes a position": { facts: benefit("remove-position", "P-1") },
  "a benefit that ends a measured series": { facts: benefit("end-series", "S-1") },
  "a benefit that scales a measured series": { facts: benefit("scale-series", "S-1") },
  "a benefit that ends a cloud series": { facts: benefit("end-series", "L-1") },
  "a benefit that scales a cloud series": { facts: benefit("scale-series", "L-1") },
  "a measured series' forecast": { question: { forecasts: { of: (id) => (id === "cost-history/S-1" ? [7] : null) } } },
  "a cloud series' forecast": { question: { forecasts: { of: (id) => (id === "cloud/L-1" ? [7] : null) } } },
}; // biome-ignore format: a table

describe("remembered lines are never stale", () => {
  for (const [name, change] of Object.entries(changes))
    it(`when ${name} changes`, () => {
      const before = answer(base, asked);
      const changed = { ...base, ...change.facts };
      const now = { ...asked, ...change.question };
      expect(answer(changed, now)).toEqual(answer(anew(changed), now));
      expect(answer(changed, now)).not.toEqual(before);
      expect(answer(base, asked)).toEqual(before);
    });

  it("when today's date changes, of a position that is removed", () => {
    const removed = { ...base, ...benefit("remove-position", "P-1") };
    const later = { ...asked, today: onDay("2027-08-15") };
    const before = answer(removed, asked);
    expect(answer(removed, later)).toEqual(answer(anew(removed), later));
    expect(answer(removed, later)).not.toEqual(before);
  });

  it("whatever was asked before, of any records", () => {
    const anyWorld = fc.record({
      today: anyToday,
      view: fc.constantFrom("accrual" as const, "cash" as const),
      until: anyMonth("2026-01", "2031-12"),
      lastClose: anyMonth("2025-06", "2027-03"),
      wish: fc.option(anyMonth("2025-06", "2029-12"), { nil: null }),
    });
    const anyEnding = fc.constantFrom<[Benefit["action"], string]>(
      ["end-contract", "C-1"],
      ["remove-position", "P-1"],
      ["end-series", "S-1"],
    );
    const anyRecords = fc.record({
      asset: anyAsset,
      contract: anyContract,
      position: anyPosition,
      series: anySeries,
      initiative: anyInitiative,
    });
    fc.assert(
      fc.property(anyRecords, anyWorld, anyWorld, anyEnding, (one, first, second, ended) => {
        const records: Records = {
          assets: [one.asset],
          contracts: [one.contract],
          positions: [one.position],
          series: [one.series],
          initiatives: [one.initiative],
        };
        const [before, after] = [first, second].map((world) => around(records, world, ...ended)) as [
          Portfolio,
          Portfolio,
        ];
        const now = { today: second.today, view: second.view, until: second.until, forecasts: noForecasts };
        expand(before, { ...now, ...first, forecasts: noForecasts });
        expect(answer(after, now)).toEqual(answer(anew(after), now));
      }),
      { numRuns: 60 },
    );
  });

  it("and stay the very same where nothing they read has changed", () => {
    const line = (facts: Portfolio) =>
      expand(facts, asked).lines.find(({ id }) => id === "positions/P-1/salary");
    const other = { ...base, indices: [], facts: { ...base.facts, contracts: new Map() } };
    expect(line(other)).toBe(line(base));
  });
});
