import { describe, expect, it } from "vitest";
import { amountsOf, linesOf } from "../example-plans";
import { contract, inMonth, item, onDay, rates, typed } from "../examples";
import { type Month, printMonth } from "../month";
import type { Contract, ContractItem } from "./contract";

const lasts = (start: string, end: string) => ({ start: onDay(start), end: onDay(end) });

/** When how many pounds are paid for a contract with one item. */
function paid(given: Partial<Contract>, priced: Partial<ContractItem> = {}) {
  const facts = { contracts: [contract({ items: [item(priced)], ...given })] };
  const line = linesOf(facts, { view: "cash" }).get("contracts/C-1/1");
  return [...(line?.amounts ?? [])].flatMap((amount, i) =>
    amount === 0 ? [] : [[printMonth(((line?.first ?? 0) + i) as Month), amount / 100]],
  );
}

describe("a contract's cash amounts", () => {
  it("are one invoice for each billing period, in advance", () => {
    expect(paid({ billingMonths: 3 })).toEqual([
      ["2026-01", 3000],
      ["2026-04", 3000],
      ["2026-07", 3000],
      ["2026-10", 3000],
    ]);
  });

  it("or on its last day, in arrears", () => {
    expect(paid({ billingMonths: 6, inAdvance: false })).toEqual([
      ["2026-06", 6000],
      ["2026-12", 6000],
    ]);
  });

  it("are paid in the month of that day plus the payment days", () => {
    expect(paid({ billingMonths: 12, paymentDays: 30 })).toEqual([["2026-01", 12_000]]);
    expect(paid({ billingMonths: 12, paymentDays: 31 })).toEqual([["2026-02", 12_000]]);
  });

  it("once: the whole term in one invoice", () => {
    const three = { ...lasts("2026-01-01", "2028-12-31"), billingMonths: 0 as const };
    expect(paid(three)).toEqual([["2026-01", 36_000]]);
    expect(paid({ ...three, inAdvance: false })).toEqual([["2028-12", 36_000]]);
  });

  it("equal the contract years to the cent, also from the middle of a month", () => {
    expect(
      paid({ ...lasts("2026-02-28", "2028-02-27"), billingMonths: 12 }, { annualPrice: typed("999.99") }),
    ).toEqual([
      ["2026-02", 999.99],
      ["2027-02", 999.99],
    ]);
  });
});

describe("a contract in another currency", () => {
  const abroad = contract({ currency: "USD", billingMonths: 6 });
  const usd = rates("USD", "2026-01", ["0.8", "0.81", "0.82", "0.83", "0.84", "0.85", "0.9"]);
  const converted = (given: Partial<Contract>) =>
    amountsOf(
      linesOf({ contracts: [{ ...abroad, ...given }], rates: usd, lastClose: inMonth("2025-12") }).get(
        "contracts/C-1/1",
      ),
      "2026-01",
      8,
    );

  it("keeps the rate of the invoice month when it is prepaid", () => {
    expect(converted({})).toEqual([80_000, 80_000, 80_000, 80_000, 80_000, 80_000, 90_000, 90_000]);
  });

  it("keeps it in cash too, however late it is paid; else the month of payment's rate counts", () => {
    const paidIn = (given: Partial<Contract>, month: string) =>
      amountsOf(
        linesOf(
          {
            contracts: [{ ...abroad, paymentDays: 31, ...given }],
            rates: usd,
            lastClose: inMonth("2025-12"),
          },
          { view: "cash" },
        ).get("contracts/C-1/1"),
        month,
        1,
      );
    expect(paidIn({}, "2026-02")).toEqual([480_000]);
    expect(paidIn({ billingMonths: 1 }, "2026-02")).toEqual([81_000]);
    expect(paidIn({ inAdvance: false }, "2026-07")).toEqual([540_000]);
  });

  it("follows the month's rate when it is not", () => {
    expect(converted({ inAdvance: false })).toEqual([
      80_000, 81_000, 82_000, 83_000, 84_000, 85_000, 90_000, 90_000,
    ]);
    expect(converted({ billingMonths: 1 })).toEqual(converted({ inAdvance: false }));
  });

  it("is rounded once, to whole yen where the plan is kept in yen", () => {
    const yen = linesOf({
      contracts: [contract({ currency: "JPY", items: [item({ annualPrice: typed("100.5") })] })],
      organisation: { reportingCurrency: "JPY" },
    });
    expect(amountsOf(yen.get("contracts/C-1/1"), "2026-01", 4)).toEqual([8, 9, 8, 9]);
  });
});
