import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breaksIn } from "./breaks";
import { cuts } from "./cuts";
import { printDay } from "./day";
import {
  contract,
  initiative,
  inMonth,
  item,
  onDay,
  portfolio,
  position,
  question,
  type Records,
  series,
  typed,
} from "./examples";
import { expand } from "./expand";
import { anyContract, anyInitiative, anyPosition, anySeries } from "./oracle/arbitraries";
import { rollUp } from "./plan";

const lastClose = inMonth("2026-10");
const june = inMonth("2027-06");
const cut = (records: Records, share = 0.1) => {
  const facts = portfolio({ lastClose, ...records });
  return cuts(facts, expand(facts, question()), { share, by: june });
};

const priced = (id: string, price: string) => [item({ id: "1", annualPrice: typed(price) })].map((one) => ({ ...one, title: id })); // biome-ignore format: one item
const open = contract({
  id: "open", start: onDay("2024-01-01"), end: null, renewal: "open", noticeMonths: 3, items: priced("open", "24000"),
}); // biome-ignore format: one contract
const bound = contract({
  id: "bound", start: onDay("2024-01-01"), end: onDay("2028-12-31"), renewal: "renews", items: priced("bound", "60000"),
}); // biome-ignore format: one contract
const measured = series(
  "2026-01",
  Array.from({ length: 10 }, () => "3000"),
);

describe("cut 10 % by next June", () => {
  it("lists what can still be stopped, the largest first, with the last day and how far it goes", () => {
    const answer = cut({ contracts: [open, bound], series: [measured] });
    expect(answer.runRate).toBe(12_000_000);
    expect(answer.goal).toBe(1_200_000);
    expect(
      answer.cuts.map(({ subject, saved, decideBy, share }) => [subject, saved, printDay(decideBy), share]),
    ).toEqual([
      ["cost-history/S-1", 3_600_000, "2027-05-31", 0.3],
      ["contracts/open", 2_400_000, "2027-02-28", 0.5],
    ]);
    expect([answer.saved, answer.committed, answer.later, answer.sunk]).toEqual([6_000_000, 6_000_000, 0, 0]);
  });

  it("says what can be stopped, but not by then", () => {
    const renewing = contract({ start: onDay("2024-01-01"), end: onDay("2027-12-31"), renewal: "renews" });
    const answer = cut({ contracts: [renewing] });
    expect(answer.cuts).toEqual([]);
    expect([answer.committed, answer.later]).toEqual([700_000, 500_000]);
  });

  it("counts against an initiative what comes back when it does not end what it was to end", () => {
    const exit = initiative({
      oneOff: typed("3000"), runPerMonth: typed("1000"), start: onDay("2027-02-01"),
      benefits: [{ action: "end-contract", target: "open", remainingPct: null }],
    }); // biome-ignore format: one initiative
    const answer = cut({ contracts: [open], initiatives: [exit] });
    // A year of run cost is saved, and a year of the contract that would have ended comes back: that saves nothing.
    expect(answer.cuts.map(({ subject }) => subject)).not.toContain("initiatives/I-1");
    const dear = cut({ contracts: [open], initiatives: [{ ...exit, runPerMonth: typed("3000") }] });
    expect(dear.cuts).toMatchObject([{ subject: "initiatives/I-1", saved: 1_200_000, returns: 2_400_000 }]);
  });

  it("sunk money is not on the list", () => {
    const begun = initiative({
      start: onDay("2026-01-01"), oneOff: typed("3600"), nature: "capex", usefulLifeMonths: 36,
    }); // biome-ignore format: one initiative
    const answer = cut({ initiatives: [begun] });
    expect([answer.cuts.length, answer.sunk]).toEqual([0, 120_000]);
  });
});

describe("what a cut breaks", () => {
  const facts = portfolio({
    contracts: [
      contract({ id: "old", service: "mail", decision: "replaced" }),
      contract({ id: "new", service: "mail" }),
    ],
    positions: [position({ team: "platform" })],
    series: [measured],
    initiatives: [
      initiative({
        id: "exit",
        benefits: [
          { action: "end-contract", target: "new", remainingPct: null },
          { action: "scale-series", target: "S-1", remainingPct: typed("40") },
        ],
      }),
      initiative({ id: "after", dependsOn: ["exit"] }),
      initiative({ id: "idea", status: "idea", dependsOn: ["exit"] }),
    ],
  });
  const told = (subject: string) => breaksIn(facts)(subject).map((one) => `${one.what} ${one.subject}`);

  it("names the initiatives that point at it, its services and what it was to replace", () => {
    expect(told("contracts/new")).toEqual([
      "benefit initiatives/exit",
      "service services/mail",
      "successor contracts/old",
    ]);
  });

  it("names what waits for an initiative and what goes on without it", () => {
    expect(told("initiatives/exit")).toEqual([
      "depends initiatives/after",
      "goes-on contracts/new",
      "goes-on cost-history/S-1",
    ]);
  });

  it("names the team that loses a seat", () => {
    expect(told("positions/P-1")).toEqual(["seat teams/platform"]);
  });
});

describe("whatever there is", () => {
  const organisation = fc.record({
    contracts: fc.uniqueArray(anyContract, { maxLength: 4, selector: ({ id }) => id }),
    positions: fc.uniqueArray(anyPosition, { maxLength: 3, selector: ({ id }) => id }),
    initiatives: fc.uniqueArray(anyInitiative, { maxLength: 3, selector: ({ id }) => id }),
    series: fc.uniqueArray(anySeries, { maxLength: 2, selector: ({ id }) => id }),
  });

  it("what is saved, returns, comes later, is committed and sunk adds up to the run rate of the plan", () => {
    fc.assert(
      fc.property(organisation, fc.integer({ min: 0, max: 24 }), (all, later) => {
        const facts = portfolio({ lastClose, ...all });
        const plan = expand(facts, question());
        const by = (june + later) as typeof june;
        const answer = cuts(facts, plan, { share: 0.1, by });
        const returns = answer.cuts.reduce((total, one) => total + one.returns, 0);
        expect(answer.saved + returns + answer.later + answer.committed + answer.sunk).toBe(answer.runRate);
        expect(answer.runRate).toBe(rollUp(plan, "accrual", answer.year, []).total);
      }),
      { numRuns: 60 },
    );
  });
});
