import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "./change";
import type { View } from "./context";
import { lastDayOf } from "./day";
import { amountsOf, wholeOf } from "./example-plans";
import {
  byId, cloudSeries, contract, inMonth, item, onDay, portfolio, question, rates, type Records, series, typed,
} from "./examples"; // biome-ignore format: a list
import { expand } from "./expand";
import { explainer } from "./explanation";
import { amountIn, type Line } from "./line";
import { type Month, monthAt } from "./month";
import { anew, answer } from "./oracle/answers";
import { anyDay } from "./oracle/arbitraries";
import { layScenario } from "./scenario";
import type { ChargeKind, CloudRecord } from "./sources/cost-series";
import type { Contract } from "./sources/contract";
import { plainVendor } from "./vendor";
import { spendAgreements } from "./spend-agreement";

/** To spend 1,200 over 2026, priced at nothing by itself. */
const agreement = (given: Partial<Contract> = {}) =>
  contract({
    id: "AG",
    minimumSpend: typed("1200"),
    items: [item({ annualPrice: typed("0"), category: "cloud" })],
    ...given,
  });

/** So much of the vendor's usage in each month of 2026. */
const usage = (monthly: string) =>
  series("2026-01", new Array<string>(12).fill(monthly), { vendor: "V-1", category: "cloud" });

const planOf = (records: Records, view: View) =>
  expand(
    portfolio({ lastClose: inMonth("2026-12"), ...records }),
    question({ view, until: inMonth("2026-12") }),
  );
const sum = (lines: readonly Line[]) => lines.reduce((all, line) => all + wholeOf(line), 0);
const total = (records: Records, view: View) => sum(planOf(records, view).lines) / 100;
const months = (records: Records, view: View, id: string) =>
  amountsOf(byId(planOf(records, view).lines).get(id), "2026-01", 12).map((amount) => amount / 100);

const views: readonly View[] = ["accrual", "cash"];
const spends = [
  ["0", 1200],
  ["25", 1200],
  ["100", 1200],
  ["150", 1800],
] as const;

describe("a promise to spend 1,200 comes to the larger of minimum and spend", () => {
  for (const view of views)
    for (const minimumPrepaid of [false, true])
      it.each(spends)(`with ${view}, prepaid ${minimumPrepaid}, of %s a month`, (monthly, whole) => {
        expect(total({ contracts: [agreement({ minimumPrepaid })], series: [usage(monthly)] }, view)).toBe(
          whole,
        );
      });

  it("falls due once, in the last month of its period", () => {
    const records = { contracts: [agreement()], series: [usage("25")] };
    for (const view of views)
      expect(months(records, view, "contracts/AG/shortfall")).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 900]);
  });

  it("prepaid, is paid when its period begins, and pays what is used until nothing is left", () => {
    const records = { contracts: [agreement({ minimumPrepaid: true })], series: [usage("150")] };
    expect(months(records, "cash", "contracts/AG/prepayment")).toEqual([
      1050, -150, -150, -150, -150, -150, -150, -150, 0, 0, 0, 0,
    ]);
    expect(months(records, "cash", "cost-history/S-1/usage")).toEqual(new Array(12).fill(150));
  });

  it("counts the orders below it, its own price and its vendor's bills; not other vendors', credits and taxes", () => {
    const order = contract({ id: "O-1", parent: "AG", items: [item({ annualPrice: typed("240") })] });
    const own = { items: [item({ annualPrice: typed("120"), category: "cloud" })] };
    const bill = cloudSeries({
      vendor: "V-1",
      records: [charge("usage", "300"), charge("credit", "-50"), charge("tax", "60")],
    });
    const other = series("2026-01", ["999"], { vendor: "V-2" });
    const records = { contracts: [agreement(own), order], cloud: [bill], series: [other] };
    for (const view of views)
      expect(months(records, view, "contracts/AG/shortfall")[11]).toBe(1200 - 240 - 120 - 300);
  });

  it("also where its price says the same once more: the price is the promise, and pays what is used", () => {
    for (const view of views)
      for (const [monthly, whole] of spends)
        for (const minimumPrepaid of [false, true]) {
          const priced = agreement({ minimumPrepaid, items: [item({ annualPrice: typed("1200") })] });
          expect(total({ contracts: [priced], series: [usage(monthly)] }, view)).toBe(whole);
        }
  });

  it("of two agreements with one vendor an amount counts once", () => {
    const two = [agreement(), agreement({ id: "AH", minimumSpend: typed("600") })];
    const found = byId(planOf({ contracts: two, series: [usage("125")] }, "accrual").lines);
    expect(found.get("contracts/AG/shortfall")).toBeUndefined();
    expect(wholeOf(found.get("contracts/AH/shortfall"))).toBe((600 - 300) * 100);
  });

  it("has a minimum for each of its periods, and by days where it ends within one", () => {
    const half = agreement({ minimumSpendMonths: 6, minimumSpend: typed("600"), end: onDay("2026-09-30") });
    expect(months({ contracts: [half], series: [usage("50")] }, "accrual", "contracts/AG/shortfall")).toEqual(
      [0, 0, 0, 0, 0, 300, 0, 0, Math.round((600 * 92) / 184 - 150), 0, 0, 0],
    );
  });

  it("is kept in the agreement's currency, converted in the month it is due", () => {
    const usd = rates("USD", "2026-01", ["0.8", "0.81", "0.82", "0.83", "0.84", "0.85", "0.86", "0.87", "0.88", "0.89", "0.9", "0.91"], "actual");
    const abroad = agreement({ currency: "USD" });
    const used = { ...usage("25"), currency: "USD" };
    const records = { contracts: [abroad], series: [used], rates: usd };
    expect(months(records, "accrual", "contracts/AG/shortfall")[11]).toBe(900 * 0.91);
  }); // biome-ignore format: a row of rates
});

function charge(kind: ChargeKind, amount: string, billed = amount, month = "2026-03"): CloudRecord {
  const m = inMonth(month);
  return { charge: kind, billedMonth: m, billed: typed(billed), effectiveMonth: m, effective: typed(amount) };
}

describe("a bill that carries the purchase of a commitment (billed 1,200) and what it covers (effective 100 a month)", () => {
  const year = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}`);
  const bill = cloudSeries({
    vendor: "V-1",
    records: [
      charge("purchase", "0", "1200", "2026-01"),
      ...year.map((month) => charge("usage", "100", "0", month)),
    ],
  });

  it("comes to 1,200 in both views", () => {
    for (const view of views) expect(total({ cloud: [bill] }, view)).toBe(1200);
  });

  it("and together with the same agreement as a contract, paid as it is used or in advance", () => {
    for (const view of views)
      for (const minimumPrepaid of [false, true]) {
        const records = { cloud: [bill], contracts: [agreement({ minimumPrepaid })] };
        expect(total(records, view)).toBe(1200);
        if (view === "cash")
          expect(sum(planOf(records, view).lines.filter(({ first }) => first > inMonth("2026-01")))).toBe(0);
      }
  });

  it("also where the bill came before its vendor was known: the vendor is the one called as the provider", () => {
    const early = { ...bill, vendor: null, provider: " nimbus" };
    const vendors = new Map([["V-1", { id: "V-1", version: 1, ...plainVendor, name: "Nimbus" }]]);
    for (const view of views)
      for (const minimumPrepaid of [false, true]) {
        const records = {
          cloud: [early],
          contracts: [agreement({ minimumPrepaid })],
          lastClose: inMonth("2026-12"),
        };
        const plan = expand(
          { ...portfolio(records), vendors },
          question({ view, until: inMonth("2026-12") }),
        );
        expect(sum(plan.lines)).toBe(120_000);
      }
  });

  it("also while the year is not over: what was prepaid pays the forecast months", () => {
    const half = {
      ...bill,
      records: bill.records.filter(({ billedMonth }) => billedMonth <= inMonth("2026-06")),
    };
    const until = { lastClose: inMonth("2026-06") };
    for (const view of views) {
      expect(total({ cloud: [half], ...until }, view)).toBe(1200);
      for (const minimumPrepaid of [false, true])
        expect(total({ cloud: [half], contracts: [agreement({ minimumPrepaid })], ...until }, view)).toBe(
          1200,
        );
    }
  });
});

/** An agreement and the spend under it, whatever their months and currencies. */
const anyRecords: fc.Arbitrary<Records> = fc
  .record({
    start: anyDay,
    length: fc.integer({ min: 20, max: 900 }),
    renewal: fc.constantFrom("ends" as const, "renews" as const),
    minimumSpendMonths: fc.constantFrom(null, 1, 3, 12),
    minimumPrepaid: fc.boolean(),
    minimumSpend: fc.integer({ min: 1, max: 9000 }).map((n) => typed(`${n}.50`)),
    monthly: fc.integer({ min: 0, max: 900 }).map((n) => typed(`${n}.25`)),
    order: fc.integer({ min: 0, max: 9000 }).map((n) => typed(String(n))),
    currency: fc.constantFrom("GBP", "GBP", "USD"),
  })
  .map(
    ({ start, length, monthly, order, currency, ...given }) =>
      ({
        contracts: [
          agreement({
            ...given,
            currency,
            start,
            end: lastDayOf(monthAt(inMonth("2023-01") + 12 + (length % 60))),
          }),
          contract({ id: "O-1", parent: "AG", items: [item({ annualPrice: order })] }),
        ].map((one) => (one.end !== null && one.end < one.start ? { ...one, end: one.start } : one)),
        series: [usage(monthly)],
        rates: rates("USD", "2023-01", ["0.8", "0.75"]),
        lastClose: inMonth("2026-10"),
      }) as Records,
  );

const asked = question();
const runs = { numRuns: 60 };

describe("for any spend agreement", () => {
  it("computed from what is remembered is the same as computed anew, in a scenario too", () => {
    fc.assert(
      fc.property(
        anyRecords,
        fc.integer({ min: 0, max: 5000 }),
        fc.constantFrom(...views),
        (records, n, view) => {
          const facts = portfolio(records);
          const [now, change] = [{ ...asked, view }, minimum(String(n))];
          expect(answer(facts, now)).toEqual(answer(anew(facts), now));
          const over = layScenario(facts, [change]);
          expect(answer(over, now)).toEqual(answer(anew(over), now));
          expect(answer(facts, now)).toEqual(answer(anew(facts), now));
        },
      ),
      runs,
    );
  });

  it("asked for fewer months says what the first of more say", () => {
    fc.assert(
      fc.property(anyRecords, fc.constantFrom(...views), (records, view) => {
        const facts = portfolio(records);
        const until = inMonth("2027-05");
        const short = answer(anew(facts), { ...asked, view, until }).lines;
        const long = byId(expand(facts, { ...asked, view }).lines);
        for (const { id, first, months: shown } of short)
          shown.forEach((text, i) =>
            expect(Number(text.split(" ")[0])).toBe(
              amountIn(long.get(id) as Line, monthAt(first + i) as Month),
            ),
          );
      }),
      runs,
    );
  });

  it("cash and P&L come to the same where all is used, invoiced and paid in the same month, whole periods over", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const inPounds = {
          ...records,
          rates: [],
          contracts: (records.contracts ?? []).map((one) => ({
            ...one, currency: "GBP", renewal: "ends" as const, billingMonths: 1 as const, inAdvance: true,
            start: onDay("2024-01-01"), end: onDay("2026-12-31"),
          })),
        }; // biome-ignore format: one record
        const [accrual, cash] = views.map((view) =>
          total({ ...inPounds, lastClose: inMonth("2026-12") }, view),
        );
        expect(cash).toBe(accrual);
      }),
      runs,
    );
  });

  it("what counts never passes the minimum without being spent, and what is left goes to 0 or to the shortfall", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { context, lines } = expand(portfolio(records), asked);
        for (const { periods } of spendAgreements(portfolio(records), context, lines))
          for (const period of periods)
            for (const { left } of period.months) expect(left.numerator >= 0n).toBe(true);
      }),
      runs,
    );
  });

  it("every amount recomputes from its explanation", () => {
    fc.assert(
      fc.property(anyRecords, fc.constantFrom(...views), (records, view) => {
        const facts = portfolio(records);
        const now = { ...asked, view };
        const plan = expand(facts, now);
        for (const line of plan.lines.filter(({ part }) => part === "shortfall" || part === "prepayment")) {
          const explained = explainer(facts, now, plan, line.id);
          line.amounts.forEach((amount, i) => {
            const one = explained?.(monthAt(line.first + i));
            expect((one?.roundedAfter ?? 0) - (one?.roundedBefore ?? 0)).toBe(amount);
          });
        }
      }),
      runs,
    );
  });
});

const minimum = (value: string): Change => ({
  id: `minimum ${value}`, act: "amend", kind: "contracts", record: "AG", path: ["minimumSpend"],
  value: value === "0" ? null : typed(value), was: null,
}); // biome-ignore format: one change
