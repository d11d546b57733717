import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forecastsOf } from "@/prisma/seed/forecasts";
import { demoOn } from "@/prisma/seed/portfolio";
import { addDays, monthOf } from "../planning/day";
import { contract, inMonth, item, onDay, portfolio as portfolioOf, typed } from "../planning/examples";
import { monthAt } from "../planning/month";
import type { Portfolio } from "../planning/portfolio";
import type { Renewal } from "../planning/renewal";
import type { Contract, Decision, RenewalRule } from "../planning/sources/contract";
import type { SeriesForecasts } from "../portfolio/forecasts";
import { type Asked, asked } from "./asked";
import { contractRowsOf } from "./contracts";
import { decisionSheetOf } from "./decision-sheet";
import { dueWithin } from "./due";
import { renewalsOf } from "./renewals";
import { strandedIn } from "./stranded";

const today = onDay("2026-11-22");
const none: SeriesForecasts = { of: () => null, detail: () => null, pending: 0, version: 0 };

const seen = (portfolio: Portfolio, forecasts = none): Asked =>
  asked(portfolio, { role: "director" }, forecasts, { view: "accrual", until: monthOf(today), today });

const { portfolio: demo } = demoOn(today);
const ofDemo = seen(demo, { ...none, ...forecastsOf(demo, demo.lastClose ?? monthAt(0)) });

/** Day, days left, what it is about and the money of one contract must be the same wherever they are shown. */
function expectOneTruth(answers: Asked) {
  const board = renewalsOf(answers);
  const cards = new Map(board.cards.map((card) => [card.contract, card]));
  const due = new Map(dueWithin(answers, 100_000).map((one) => [one.contract, one]));
  for (const row of contractRowsOf(answers)) {
    const sheet = decisionSheetOf(row.id, answers);
    expect(sheet.row).toEqual(row);
    if (!row.due) continue;
    expect(due.get(row.id)).toEqual(row.due);
    expect(row.due.daysLeft).toBe(row.due.day - today);
    const { what, day, daysLeft, amount } = row.due;
    expect(cards.get(row.id), row.id).toMatchObject({ what, day, daysLeft, amount });
    if (what === "cancel-by") {
      expect(sheet.doingNothing?.total ?? null).toBe(amount);
      expect(sheet.standing?.deadlines.nextCancelBy).toBe(day);
      expect(row.nextCancelBy).toBe(day);
    }
    if (what === "missed") expect(sheet.missedCost).toBe(amount);
    const isThisYear = day >= today && monthOf(day) < monthOf(today) + 12;
    const marked = board.marks.some((mark) => mark.contract === row.id && mark.day === day);
    expect(marked, `${row.id} ${what}`).toBe(isThisYear);
  }
}

describe("days left, words and money", () => {
  test("agree on list, page, board, calendar and sheet for every contract of the demo", () => {
    expectOneTruth(ofDemo);
  });

  test("agree for any contract", () => {
    const made = fc.record({
      start: fc.integer({ min: -3_000, max: 200 }),
      days: fc.integer({ min: 1, max: 1_500 }),
      renewal: fc.constantFrom<RenewalRule>("ends", "renews", "option", "open"),
      renewalMonths: fc.integer({ min: 1, max: 60 }),
      renewalTimes: fc.option(fc.integer({ min: 0, max: 5 })),
      noticeMonths: fc.option(fc.integer({ min: 0, max: 13 })),
      noticeDays: fc.option(fc.integer({ min: 0, max: 120 })),
      clearDays: fc.boolean(),
      deliveryDays: fc.integer({ min: 0, max: 5 }),
      decision: fc.option(fc.constantFrom<Decision>("renew", "end", "replaced", "re-tender")),
      served: fc.option(fc.integer({ min: 0, max: 400 })),
    });
    fc.assert(
      fc.property(made, ({ start, days, served, ...rest }) => {
        const known: Contract = contract({
          ...rest,
          start: addDays(today, start),
          end: addDays(today, start + days),
          noticeServed: served === null ? null : addDays(today, -served),
          items: [item({ annualPrice: typed("1234.56") })],
        });
        expectOneTruth(seen(portfolioOf({ contracts: [known] })));
      }),
      { numRuns: 150 },
    );
  });
});

describe("the board", () => {
  /** Renews each 1 July with six months' notice: on 22 Nov 2026 to be cancelled by 30 Dec 2026. */
  const hall = contract({
    start: onDay("2023-07-01"),
    end: onDay("2024-06-30"),
    renewal: "renews",
    noticeMonths: 6,
  });
  const renewal = (given: Partial<Renewal>): Renewal => ({
    id: "C-1@2027-06-30", version: 2, contract: "C-1", termEnd: onDay("2027-06-30"), stage: "negotiating",
    targetPrice: null, agreedPrice: null, agreedFrom: null, alternatives: [], option: null, decision: null,
    reason: null, decidedBy: null, decidedOn: null, note: null, ...given,
  }); // biome-ignore format: one renewal
  const board = (known: Contract, renewals: readonly Renewal[] = []) => {
    const base = portfolioOf({ contracts: [known] });
    return renewalsOf(seen({ ...base, renewals: new Map(renewals.map((one) => [one.id, one])) }));
  };

  test("has a stage for the term, which begins anew with the next term", () => {
    expect(board(hall).cards[0]?.stage).toBe("not-started");
    expect(board(hall, [renewal({})]).cards[0]).toMatchObject({ stage: "negotiating", renewalVersion: 2 });
    const last = renewal({ id: "C-1@2026-06-30", termEnd: onDay("2026-06-30"), stage: "done" });
    expect(board(hall, [last]).cards[0]).toMatchObject({ stage: "not-started", renewalVersion: 0 });
  });

  test("asks anew about a contract that was decided to renew for an earlier term", () => {
    const kept = { ...hall, decision: "renew" as const };
    expect(board(kept).cards[0]).toMatchObject({ stage: "decided", amount: null });
    const last = renewal({ id: "C-1@2026-06-30", termEnd: onDay("2026-06-30"), decision: "renew" });
    expect(board(kept, [last]).cards[0]).toMatchObject({
      stage: "not-started",
      decision: null,
      what: "cancel-by",
      amount: 1_200_000,
    });
  });

  test("keeps what is decided and not served on top as open work, until it is served or too late", () => {
    const ending = { ...hall, decision: "end" as const };
    expect(board(ending).unserved).toMatchObject([
      { contract: "C-1", cancelBy: onDay("2026-12-30"), isTooLate: false, amount: 1_200_000 },
    ]);
    expect(board({ ...ending, noticeServed: onDay("2026-11-20") }).unserved).toEqual([]);
    const late = board({ ...ending, wishedEnd: inMonth("2026-06") }).unserved;
    expect(late).toMatchObject([{ isTooLate: true }]);
  });

  test("shows a missed deadline with what it cost", () => {
    const missed = { ...hall, end: onDay("2027-03-31"), start: onDay("2026-04-01") };
    expect(board(missed).missed).toMatchObject([
      { cancelBy: onDay("2026-09-30"), renewedTo: onDay("2028-03-31"), amount: 1_200_000 },
    ]);
  });

  test("of the demo has its deadlines in 9, 23 and 41 days, the one missed 12 days ago, and the 210k that would leave", () => {
    const { cards, missed } = renewalsOf(ofDemo);
    const left = cards.filter(({ what }) => what === "cancel-by").map(({ daysLeft }) => daysLeft);
    expect(left).toEqual(expect.arrayContaining([9, 23, 41]));
    expect(missed.some(({ cancelBy }) => today - cancelBy === 12)).toBe(true);
    const leaving = cards.filter(({ what }) => what === "ends-without-successor");
    expect(leaving.some(({ amount }) => Math.round((amount ?? 0) / 1_000_000) === 21)).toBe(true);
  });
});

test("stranded commitments of the demo name money that the plan has", () => {
  const { initiatives } = strandedIn(ofDemo);
  for (const { stranded, amount } of initiatives) {
    expect(stranded.every(({ months }) => months > 0)).toBe(true);
    expect(stranded.reduce((sum, one) => sum + one.amount, 0)).toBe(amount);
  }
  expect(initiatives.length).toBeGreaterThan(0);
});
