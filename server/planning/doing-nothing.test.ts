import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./day";
import { costOfTerms } from "./doing-nothing";
import { contract, inMonth, initiative, item, onDay, portfolio, question, rates, typed } from "./examples";
import { contextOf } from "./expand";
import { printMonth } from "./month";
import type { Contract } from "./sources/contract";
import { termEnd } from "./terms";

/** 15 July to 14 July, renewed each year for 1,200 a year with three months' notice. */
const licence = contract({
  start: onDay("2025-07-15"),
  end: onDay("2026-07-14"),
  renewal: "renews",
  noticeMonths: 3,
  items: [item({ annualPrice: typed("1200") })],
});

const contextWith = (known: Contract, given: Parameters<typeof question>[0] = {}, more = {}) =>
  contextOf(portfolio({ contracts: [known], ...more }), question(given)).context;

const next = (known: Contract, after = "2027-07-14") =>
  costOfTerms(known, contextWith(known), { after: onDay(after) });

describe("doing nothing", () => {
  test("costs the next term to the day, not the calendar months it touches", () => {
    const cost = next(licence);
    expect(cost?.total).toBe(120_000);
    expect([cost?.from, cost?.to]).toEqual([onDay("2027-07-15"), onDay("2028-07-14")]);
    expect(printMonth(cost?.first ?? inMonth("1999-01"))).toBe("2027-07");
    expect(cost?.amounts).toHaveLength(13);
    expect(cost?.amounts[0]).toBe(5_484); // 100 × 17 ⁄ 31
    expect(cost?.amounts[12]).toBe(4_667); // 100 × 14 ⁄ 30
  });

  test("includes the price steps and escalations that fall into that term, and no later ones", () => {
    const items = [
      item({
        annualPrice: typed("1200"),
        priceSteps: [
          { from: inMonth("2028-01"), annualPrice: typed("2400") },
          { from: inMonth("2028-07"), annualPrice: typed("9999") },
        ],
      }),
    ];
    expect(next({ ...licence, items })?.total).toBe(60_000 + 120_000);
    expect(next({ ...licence, escalatorPct: typed("10") })?.total).toBe(145_200); // the third contract year
  });

  test("costs as much when it was decided to end it, and notice was not served yet", () => {
    expect(next({ ...licence, decision: "end", wishedEnd: inMonth("2026-12") })?.total).toBe(120_000);
  });

  test("costs as much when an initiative is to end it", () => {
    const exit = initiative({
      benefits: [{ action: "end-contract", target: "C-1", remainingPct: null }],
    });
    const context = contextWith(licence, {}, { initiatives: [exit] });
    expect(costOfTerms(licence, context, { after: onDay("2027-07-14") })?.total).toBe(120_000);
  });

  test("is the invoices of the next term where cash is looked at", () => {
    const paid = { ...licence, paymentDays: 30 };
    const cost = costOfTerms(paid, contextWith(paid, { view: "cash" }), { after: onDay("2027-07-14") });
    expect(cost?.total).toBe(120_000);
    expect(printMonth(cost?.first ?? inMonth("1999-01"))).toBe("2027-07");
    expect(cost?.amounts.filter((amount) => amount !== 0)).toEqual([120_000]);
  });

  test("costs nothing known where a contract does not renew, or not any more, or has no rate", () => {
    expect(next({ ...licence, renewal: "ends" }, "2026-07-14")).toBeNull();
    expect(next({ ...licence, renewalTimes: 1 })).toBeNull();
    expect(next({ ...licence, currency: "CHF" })?.total).toBeNull();
  });

  test("is converted at the rates of its months", () => {
    const known = { ...licence, currency: "USD", billingMonths: 1 as const };
    const context = contextWith(known, {}, { rates: rates("USD", "2026-01", ["0.5"]) });
    expect(costOfTerms(known, context, { after: onDay("2027-07-14") })?.total).toBe(60_000);
  });

  test("over several terms is the sum of each of them, whatever the contract", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 4_000_000 }),
        fc.option(fc.integer({ min: -5, max: 20 })),
        (shift, renewalMonths, cents, pct) => {
          const firstEnd = addDays(onDay("2025-06-30"), shift);
          const known = contract({
            ...licence,
            start: addDays(firstEnd, -500),
            end: firstEnd,
            renewalMonths,
            escalatorPct: pct === null ? null : typed(String(pct)),
            items: [item({ annualPrice: typed((cents / 100).toFixed(2)) })],
          });
          const context = contextWith(known);
          const ends = [3, 4, 5, 6].map((n) => termEnd(firstEnd, renewalMonths, n));
          const [a = firstEnd, b = firstEnd, c = firstEnd, d = firstEnd] = ends;
          const cost = (after: typeof a, to: typeof a) =>
            costOfTerms(known, context, { after, to })?.total ?? Number.NaN;
          expect(cost(a, b) + cost(b, c) + cost(c, d)).toBe(cost(a, d));
          const one = costOfTerms(known, context, { after: a });
          expect(one?.amounts.reduce((sum, amount) => sum + amount, 0)).toBe(one?.total);
        },
      ),
    );
  });
});
