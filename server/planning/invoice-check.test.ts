import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contract, inMonth, item, onDay, portfolio, question, rates, typed } from "./examples";
import { contextOf } from "./expand";
import {
  type Invoice,
  type InvoiceResult,
  type InvoiceTolerance,
  type Rhythm,
  usualTolerance,
} from "./invoice";
import { checkInvoices } from "./invoice-check";
import type { Demand } from "./invoice-claims";
import { expectedOf } from "./invoice-expected";
import { type Month, monthAt, monthsFrom, printMonth } from "./month";
import type { Contract } from "./sources/contract";

const [from, lastClose] = [inMonth("2026-01"), inMonth("2026-06")];
const dollars = rates(
  "USD",
  "2026-01",
  Array.from({ length: 12 }, () => "0.8"),
  "actual",
);
const { context } = contextOf(
  portfolio({ lastClose, rates: dollars }),
  question({ until: inMonth("2027-12") }),
);

/** 12,000 a year from January 2026, invoiced month by month. */
const monthly = (given: Partial<Contract> = {}) =>
  contract({ billingMonths: 1, end: onDay("2027-12-31"), ...given });

let number = 0;
const charge = (month: string, amount: string, given: Partial<Invoice> = {}): Invoice => ({
  id: `P${String(++number).padStart(4, "0")}`,
  month: inMonth(month),
  vendor: "V-1",
  contract: null,
  initiative: null,
  category: "software",
  costCentre: "IT",
  currency: "GBP",
  amount: typed(amount),
  postingDate: null,
  document: null,
  text: null,
  file: null,
  line: null,
  ...given,
});

const demandOf = (one: Contract, rhythms: readonly Rhythm[] = ["month", "invoice"]): Demand => ({
  contract: one,
  rhythms: new Map(
    rhythms.map((rhythm) => [rhythm, expectedOf(one, context, rhythm, { from, to: monthAt(lastClose + 1) })]),
  ),
});

interface Given {
  readonly contracts?: readonly Contract[];
  readonly rhythms?: readonly Rhythm[];
  readonly invoices: readonly Invoice[];
  readonly ledger?: readonly Month[];
  readonly tolerance?: InvoiceTolerance;
  readonly measured?: string;
}

const check = ({ contracts = [monthly()], invoices, rhythms, measured, ...given }: Given) =>
  checkInvoices({
    invoices,
    demands: contracts.map((one) => demandOf(one, rhythms)),
    lastClose,
    ledger: new Set(given.ledger ?? monthsFrom(from, lastClose)),
    rates: context.rates,
    tolerance: given.tolerance ?? usualTolerance,
    isMeasured: (_, category) => category === measured,
  });

const said = (results: readonly InvoiceResult[]) =>
  results
    .filter(({ why }) => why !== "open")
    .map(({ month, state, difference }) => [printMonth(month), state, (difference ?? 0) / 100]);

const every = (amount: string, months = 6, given: Partial<Invoice> = {}) =>
  Array.from({ length: months }, (_, at) => charge(printMonth(monthAt(from + at)), amount, given));

describe("a contract of 1,000 a month", () => {
  it("matches what is charged within the tolerance, and says what is not", () => {
    const invoices = [
      charge("2026-01", "1000"),
      charge("2026-02", "1000"),
      charge("2026-02", "1000"),
      charge("2026-03", "1100"),
      charge("2026-05", "990"),
      charge("2026-06", "700"),
    ];
    expect(said(check({ invoices }))).toEqual([
      ["2026-01", "matched", 0],
      ["2026-02", "matched", 0],
      ["2026-02", "double", 1000],
      ["2026-03", "above", 100],
      ["2026-04", "missing", -1000],
      ["2026-05", "matched", -10],
      ["2026-06", "below", -300],
    ]);
  });

  it("knows what the double repeats", () => {
    const [first, second] = [charge("2026-02", "1000"), charge("2026-02", "1000")];
    const invoices = [...every("1000").toSpliced(1, 1), first, second];
    const double = check({ invoices }).find(({ state }) => state === "double");
    expect(double).toMatchObject({ charged: [{ invoice: second }], settledBy: [first.id] });
  });

  it("takes a second charge for the month before where that one is missing, and not for a double", () => {
    const invoices = [...every("1000").slice(0, 3), ...every("1000").slice(4), charge("2026-05", "1000")];
    expect(check({ invoices }).filter(({ state }) => state !== "matched" && state !== "unjudged")).toEqual(
      [],
    );
    const strict = check({ invoices, tolerance: { pct: 2, months: 0 } });
    expect(said(strict).filter(([, state]) => state !== "matched")).toEqual([
      ["2026-04", "missing", -1000],
      ["2026-05", "double", 1000],
    ]);
  });

  it("adds up what is charged in parts, also where a part comes a month later", () => {
    const invoices = [
      ...every("1000").slice(1),
      charge("2026-01", "600"),
      charge("2026-02", "400", { document: "the rest of January" }),
    ];
    expect(new Set(said(check({ invoices })).map(([, state]) => state))).toEqual(new Set(["matched"]));
  });

  it("lets a credit note take back what was charged twice", () => {
    const invoices = [...every("1000"), charge("2026-03", "1000"), charge("2026-03", "-1000")];
    expect(new Set(said(check({ invoices })).map(([, state]) => state))).toEqual(new Set(["matched"]));
  });

  it("is never missing in a month that is not closed, or whose ledger is not there", () => {
    const invoices = [charge("2026-04", "0.01", { category: "saas" })];
    const asked = check({ invoices, ledger: monthsFrom(inMonth("2026-03"), lastClose) });
    const results = asked.filter(({ expected }) => expected.length > 0);
    expect(results.filter(({ state }) => state === "missing").map(({ month }) => printMonth(month))).toEqual([
      "2026-03",
      "2026-04",
      "2026-05",
      "2026-06",
    ]);
    expect(results.filter(({ state }) => state === "unjudged").map(({ why }) => why)).toEqual([
      "no-ledger",
      "no-ledger",
      "open",
    ]);
  });

  it("is not judged where half a year of ledger never names its vendor", () => {
    const other = charge("2026-01", "5", { vendor: "V-2" });
    const whys = (ledger: readonly Month[]) =>
      check({ invoices: [other], ledger }).flatMap(({ state, why, month }) =>
        month === from && state !== "unexpected" ? [why ?? state] : [],
      );
    expect(whys(monthsFrom(from, lastClose))).toEqual(["never-posted"]);
    expect(whys(monthsFrom(from, monthAt(lastClose - 1)))).toEqual(["missing"]);
  });

  it("may be charged a little more where the tolerance is wider", () => {
    const invoices = [charge("2026-01", "1090")];
    const first = (pct: number) => check({ invoices, tolerance: { pct, months: 1 } })[0]?.state;
    expect([first(2), first(9)]).toEqual(["above", "matched"]);
  });
});

describe("the rhythm", () => {
  const yearly = contract({ paymentDays: 31 });

  it("is the invoice where the ledger shows whole invoices, the month where it shows what each month costs", () => {
    expect(said(check({ contracts: [yearly], invoices: [charge("2026-01", "12000")] }))).toEqual([
      ["2026-01", "matched", 0],
    ]);
    expect(said(check({ contracts: [yearly], invoices: every("1000") })).map(([, state]) => state)).toEqual(
      Array(6).fill("matched"),
    );
  });

  it("is the month of payment in a ledger of payments", () => {
    const strict = { pct: 2, months: 0 };
    const asked = (month: string) =>
      said(
        check({
          contracts: [yearly],
          rhythms: ["payment"],
          invoices: [charge(month, "12000")],
          tolerance: strict,
        }),
      );
    expect(asked("2026-02")).toEqual([["2026-02", "matched", 0]]);
    expect(asked("2026-01")).toEqual([
      ["2026-01", "unexpected", 12000],
      ["2026-02", "missing", -12000],
    ]);
  });
});

describe("which contract a posting is held to", () => {
  const two = [
    monthly(),
    monthly({ id: "C-2", items: [item({ annualPrice: typed("24000") })] }),
    monthly({ id: "C-3", items: [item({ annualPrice: typed("12000"), category: "saas" })] }),
  ];
  const contractsOf = (invoice: Invoice) =>
    check({ contracts: two, invoices: [invoice] })
      .filter(({ charged }) => charged.length > 0)
      .map(({ contract: id, state }) => [id, state]);

  it("is the one it names, whatever the amount", () => {
    expect(contractsOf(charge("2026-01", "1000", { contract: "C-2" }))).toEqual([["C-2", "below"]]);
  });

  it("is else that of the vendor and category whose amount comes nearest", () => {
    expect(contractsOf(charge("2026-01", "1010"))).toEqual([["C-1", "matched"]]);
    expect(contractsOf(charge("2026-01", "1990"))).toEqual([["C-2", "matched"]]);
    expect(contractsOf(charge("2026-01", "1000", { category: "saas" }))).toEqual([["C-3", "matched"]]);
  });

  it("is none of another vendor or category: it is unexpected", () => {
    expect(contractsOf(charge("2026-01", "1000", { vendor: "V-9" }))).toEqual([[null, "unexpected"]]);
    expect(contractsOf(charge("2026-01", "1000", { category: "cloud" }))).toEqual([[null, "unexpected"]]);
  });

  it("is not judged where it is billed by use, unless it is just what a contract says", () => {
    const states = (amount: string) =>
      check({ invoices: [charge("2026-01", amount)], measured: "software" })
        .filter(({ charged }) => charged.length > 0)
        .map(({ state, why }) => [state, why]);
    expect(states("834.17")).toEqual([["unjudged", "usage"]]);
    expect(states("1000")).toEqual([["matched", null]]);
  });

  it("can be several, where one charge covers them all", () => {
    const invoices = [charge("2026-01", "3000", { contract: "C-1" })];
    const results = check({ contracts: two.slice(0, 2), invoices }).filter(
      ({ charged }) => charged.length > 0,
    );
    expect(results).toMatchObject([
      { state: "matched", difference: 0, expected: [{ contract: "C-1" }, { contract: "C-2" }] },
    ]);
  });
});

it("keeps the rate of the invoice month where it is prepaid and booked month by month", () => {
  const falling = rates("USD", "2026-01", ["0.8", "0.79", "0.75", "0.7", "0.7", "0.7"], "actual");
  const abroad = contract({ currency: "USD" });
  const asked = contextOf(portfolio({ lastClose, rates: falling, contracts: [abroad] }), question()).context;
  const expected = expectedOf(abroad, asked, "month", { from, to: lastClose });
  const results = checkInvoices({
    invoices: every("800"),
    demands: [{ contract: abroad, rhythms: new Map([["month", expected]]) }],
    lastClose,
    ledger: new Set(monthsFrom(from, lastClose)),
    rates: asked.rates,
    tolerance: usualTolerance,
    isMeasured: () => false,
  });
  expect(results.map(({ state, difference }) => [state, difference])).toEqual(Array(6).fill(["matched", 0]));
});

it("is held in the contract's currency, at the actual rate of the month", () => {
  const contracts = [monthly({ currency: "USD" })];
  expect(check({ contracts, invoices: [charge("2026-01", "800")] })[0]).toMatchObject({
    state: "matched",
    currency: "USD",
    difference: 0,
  });
  const named = charge("2026-01", "800", { currency: "CHF", contract: "C-1" });
  const without = check({ contracts, invoices: [named] }).find(({ charged }) => charged.length > 0);
  expect(without).toMatchObject({ state: "unjudged", why: "no-rate", currency: "CHF" });
});

describe("whatever is charged", () => {
  const months = fc.integer({ min: 0, max: 6 }).map((at) => printMonth(monthAt(from + at)));
  const amounts = fc.constantFrom("1000", "1000", "2000", "990", "1234.56", "-1000", "3000", "0.01");
  const charges = fc.array(
    fc.record({
      month: months,
      amount: amounts,
      contract: fc.constantFrom(null, "C-1", "C-2"),
      category: fc.constantFrom("software", "saas"),
    }),
    { maxLength: 14 },
  );
  const contracts = [monthly(), monthly({ id: "C-2", items: [item({ annualPrice: typed("24000") })] })];
  const world = (
    given: readonly { month: string; amount: string; contract: string | null; category: string }[],
  ) => given.map(({ month, amount, ...more }, at) => charge(month, amount, { ...more, id: `Q${at}` }));

  it("every posting and everything expected is in exactly one result, and the sums conserve", () => {
    fc.assert(
      fc.property(charges, (given) => {
        const invoices = world(given);
        const results = check({ contracts, invoices });
        const charged = results.flatMap((one) => one.charged.map(({ invoice }) => invoice.id));
        expect(charged.toSorted()).toEqual(invoices.map(({ id }) => id).toSorted());
        const expected = results.flatMap((one) => one.expected.map(({ id }) => id));
        expect(new Set(expected).size).toBe(expected.length);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
        const all = sum(results.flatMap((one) => one.charged.map(({ amount }) => amount)));
        const agreed = sum(results.flatMap((one) => one.expected.map(({ amount }) => amount)));
        expect(sum(results.map(({ difference }) => difference ?? 0))).toBe(all - agreed);
        expect(all).toBe(sum(invoices.map(({ amount }) => Math.round(Number(amount) * 100))));
      }),
    );
  });

  it("the order of the postings makes no difference", () => {
    fc.assert(
      fc.property(charges, (given) => {
        const invoices = world(given);
        expect(check({ contracts, invoices: invoices.toReversed() })).toEqual(check({ contracts, invoices }));
      }),
    );
  });
});
