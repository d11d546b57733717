import { describe, expect, it } from "vitest";
import { amountsOf, issuesOf, linesOf, wholeOf } from "../example-plans";
import { contract, costCentre, item, onDay, typed } from "../examples";
import type { Contract, ContractItem } from "./contract";

/** The line of a contract with one item. */
function line(given: Partial<Contract>, priced: Partial<ContractItem> = {}) {
  return linesOf({ contracts: [contract({ items: [item(priced)], ...given })] }).get("contracts/C-1/1");
}
const lasts = (start: string, end: string) => ({ start: onDay(start), end: onDay(end) });

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
