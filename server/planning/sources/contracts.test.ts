import { describe, expect, it } from "vitest";
import {
  amountsOf,
  contract,
  costCentre,
  inMonth,
  issuesOf,
  item,
  linesOf,
  onDay,
  rates,
  typed,
  wholeOf,
} from "../examples";
import { marksIn } from "../line";
import { type Month, printMonth } from "../month";
import type { View } from "../context";
import type { Contract, ContractItem } from "./contract";

/** The line of a contract with one item. */
function line(given: Partial<Contract>, priced: Partial<ContractItem> = {}, view: View = "accrual") {
  return linesOf({ contracts: [contract({ items: [item(priced)], ...given })] }, { view }).get(
    "contracts/C-1/1",
  );
}
const lasts = (start: string, end: string) => ({ start: onDay(start), end: onDay(end) });
const paid = (given: Partial<Contract>, priced: Partial<ContractItem> = {}) => {
  const found = line(given, priced, "cash");
  return [...(found?.amounts ?? [])].flatMap((amount, i) =>
    amount === 0 ? [] : [[printMonth(((found?.first ?? 0) + i) as Month), amount / 100]],
  );
};

describe("a contract's P&L amounts", () => {
  it("100 a year from January are 8.33 8.34 8.33 …, and 100.00 in all", () => {
    const months = line({}, { annualPrice: typed("100") });
    expect(amountsOf(months, "2026-01", 12)).toEqual([
      833, 834, 833, 833, 834, 833, 833, 834, 833, 833, 834, 833,
    ]);
    expect(wholeOf(months)).toBe(10_000);
  });

  it("12,000 a year over 2028-02-29 to 2029-02-28 are 12,000.00 in all", () => {
    expect(wholeOf(line(lasts("2028-02-29", "2029-02-28")))).toBe(1_200_000);
  });

  it("12,000 a year over 2026-04-15 to 2026-10-14 are 6,000.00 in all", () => {
    expect(wholeOf(line(lasts("2026-04-15", "2026-10-14")))).toBe(600_000);
  });

  it("120,000 with 5 % over three years from 2026-07-15 are 378,300.00 in all", () => {
    const rising = { ...lasts("2026-07-15", "2029-07-14"), escalatorPct: typed("5") };
    expect(wholeOf(line(rising, { annualPrice: typed("120000") }))).toBe(37_830_000);
  });

  it("from 2026-07-15 the first calendar month has 1,000 × 17 ⁄ 31", () => {
    expect(amountsOf(line(lasts("2026-07-15", "2027-07-14")), "2026-07", 1)).toEqual([
      Math.round((100_000 * 17) / 31),
    ]);
  });

  it("a broken last contract month counts by days", () => {
    expect(amountsOf(line(lasts("2026-01-01", "2026-02-07")), "2026-01", 3)).toEqual([100_000, 25_000, 0]);
  });

  it("a negative price is a credit by the same rules", () => {
    expect(amountsOf(line({}, { annualPrice: typed("-100") }), "2026-01", 3)).toEqual([-833, -834, -833]);
  });

  it("a start on the 31st makes twelve contract months a year", () => {
    expect(wholeOf(line(lasts("2026-01-31", "2027-01-30")))).toBe(1_200_000);
  });
});

describe("a price step", () => {
  const step = (from: string, price: string) => ({ from: inMonth(from), annualPrice: typed(price) });

  it("sets a new yearly price from its contract month on", () => {
    const stepped = line(lasts("2026-01-15", "2026-12-31"), { priceSteps: [step("2026-03", "24000")] });
    // to 14 March the month that began on 15 February at 1,000, from then on 2,000
    expect(amountsOf(stepped, "2026-02", 2)).toEqual([95_161, 50_000 + 109_677]);
  });

  it("starts the counting of contract years anew", () => {
    const rising = { ...lasts("2026-01-01", "2029-12-31"), escalatorPct: typed("10") };
    const stepped = line(rising, { priceSteps: [step("2027-07", "24000")] });
    expect(
      [...["2026-12", "2027-01", "2027-07", "2028-06", "2028-07"]].map((m) => amountsOf(stepped, m, 1)[0]),
    ).toEqual([100_000, 110_000, 200_000, 200_000, 220_000]);
  });

  it("the later of two before the start wins, in whatever order they are listed", () => {
    const early = [step("2025-10", "24000"), step("2025-03", "36000")];
    const first = (steps: ContractItem["priceSteps"]) =>
      amountsOf(line({}, { priceSteps: steps }), "2026-01", 1);
    expect(first(early)).toEqual([200_000]);
    expect(first([...early].reverse())).toEqual([200_000]);
  });

  it("of two in one month the later wins", () => {
    const both = line({}, { priceSteps: [step("2026-03", "24000"), step("2026-03", "36000")] });
    expect(amountsOf(both, "2026-03", 1)).toEqual([300_000]);
  });
});

describe("escalation", () => {
  const years = { ...lasts("2026-01-01", "2026-12-31"), renewal: "renews" as const, renewalMonths: 24 };
  const januaries = (given: Partial<Contract>, indices: readonly [string, string][] = []) => {
    const found = linesOf({
      contracts: [contract({ ...years, ...given })],
      indices: indices.map(([month, value]) => ({
        index: "CPI",
        month: inMonth(month),
        value: typed(value),
      })),
      assumptions: { inflationPct: typed("2") },
    }).get("contracts/C-1/1");
    return { months: [2026, 2027, 2028, 2029].map((year) => amountsOf(found, `${year}-01`, 1)[0]), found };
  };

  it("compounds every contract year", () => {
    expect(januaries({ escalatorPct: typed("10") }).months).toEqual([100_000, 110_000, 121_000, 133_100]);
  });

  it("or at each renewal", () => {
    expect(januaries({ escalatorPct: typed("10"), escalates: "renewal" }).months).toEqual([
      100_000, 110_000, 110_000, 121_000,
    ]);
  });

  it("follows an index three months before the step, with planned inflation, assumed, where it is not published", () => {
    const { months, found } = januaries({ index: "CPI" }, [
      ["2025-10", "100"],
      ["2026-10", "104"],
    ]);
    expect(months.slice(0, 3)).toEqual([100_000, 104_000, 106_080]);
    expect(found && marksIn(found, inMonth("2028-01"))).toContain("assumed");
  });

  it("adds points and holds the step between floor and cap", () => {
    const published: [string, string][] = [
      ["2025-10", "100"],
      ["2026-10", "104"],
      ["2027-10", "103"],
    ];
    const held = { index: "CPI", indexPlusPct: typed("1"), capPct: typed("3") };
    expect(januaries(held, published).months.slice(0, 3)).toEqual([100_000, 103_000, 103_040]);
    expect(januaries({ ...held, floorPct: typed("2") }, published).months[2]).toBe(105_060);
  });

  it("never lowers a price unless a floor below 0 says so", () => {
    const falling: [string, string][] = [
      ["2025-10", "100"],
      ["2026-10", "98"],
    ];
    expect(januaries({ index: "CPI" }, falling).months[1]).toBe(100_000);
    expect(januaries({ index: "CPI", floorPct: typed("-5") }, falling).months[1]).toBe(98_000);
  });
});

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

describe("irrecoverable tax", () => {
  it("adds to the cost, the contract's own share before its cost centre's", () => {
    const january = (given: Partial<Contract>) =>
      amountsOf(
        linesOf({
          contracts: [contract(given)],
          costCentres: [costCentre("IT", { irrecoverableTaxPct: typed("10") })],
        }).get("contracts/C-1/1"),
        "2026-01",
        1,
      );
    expect(january({})).toEqual([110_000]);
    expect(january({ irrecoverableTaxPct: typed("0") })).toEqual([100_000]);
  });
});

describe("an item shared by cost centres", () => {
  const shared = (weights: readonly string[]) => ({
    contracts: [
      contract({
        items: [
          item({
            annualPrice: typed("100"),
            shares: weights.map((weight, i) => ({ costCentre: `CC${i}`, weight: typed(weight) })),
          }),
        ],
      }),
    ],
  });

  it("becomes one line for each, which add up month by month", () => {
    const lines = linesOf(shared(["1", "1", "1"]));
    expect(
      ["CC0", "CC1", "CC2"].map((centre) => amountsOf(lines.get(`contracts/C-1/1@${centre}`), "2026-01", 2)),
    ).toEqual([
      [278, 278],
      [278, 278],
      [277, 278],
    ]);
  });

  it("stays whole, with a data issue, when its shares add up to 0", () => {
    expect(issuesOf(shared(["0", "0"])).map((issue) => issue.kind)).toContain("share-total-zero");
    expect([...linesOf(shared(["0", "0"])).keys()]).toEqual(["contracts/C-1/1"]);
  });
});
