import { describe, expect, it } from "vitest";
import { amountsOf, linesOf } from "../example-plans";
import { contract, inMonth, item, onDay, typed } from "../examples";
import { marksIn } from "../line";
import type { Contract, ContractItem } from "./contract";

/** The line of a contract with one item. */
function line(given: Partial<Contract>, priced: Partial<ContractItem> = {}) {
  return linesOf({ contracts: [contract({ items: [item(priced)], ...given })] }).get("contracts/C-1/1");
}
const lasts = (start: string, end: string) => ({ start: onDay(start), end: onDay(end) });

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
