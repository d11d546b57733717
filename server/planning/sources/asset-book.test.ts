import { describe, expect, it } from "vitest";
import { asset, inMonth, onDay, typed } from "../examples";
import { exactly } from "../decimal";
import { printRational } from "../rational";
import { schedule } from "../schedule";
import type { Asset } from "./asset";
import { bookValueAt, lifeEndOf, monthsOfAsset, withChangedLife } from "./asset-book";
import { assetFaults } from "./asset-faults";

const dates = schedule(new Map());

function monthsOf(given: Asset) {
  const months = monthsOfAsset(given, dates);
  if (typeof months === "string") throw new Error(months);
  return months;
}

const worth = (given: Partial<Asset>, month: string) =>
  printRational(bookValueAt(asset(given), monthsOf(asset(given)), inMonth(month)), 2);

describe("the book value", () => {
  it("is the price until it is in service, falls to the residual value, and stays there", () => {
    const given = { inService: onDay("2026-03-01"), residual: typed("600"), usefulLifeMonths: 12 };
    expect(
      ["2025-12", "2026-01", "2026-02", "2026-03", "2027-02", "2030-01"].map((m) => worth(given, m)),
    ).toEqual(["0.00", "3600.00", "3600.00", "3350.00", "600.00", "600.00"]);
  });

  it("is nothing from the month of disposal on", () => {
    const given = { disposed: onDay("2026-06-01") };
    expect(["2026-05", "2026-06"].map((m) => worth(given, m))).toEqual(["3100.00", "0.00"]);
  });

  it("is as other books say in the month they are as of", () => {
    const given = { accumulatedDepreciation: typed("1234.56"), asOfMonth: inMonth("2026-04") };
    expect(worth(given, "2026-04")).toBe("2365.44");
  });
});

describe("a changed life works forward only", () => {
  const changed = (more: Partial<Asset>, month = "2026-06") =>
    withChangedLife(asset(), asset(more), inMonth(month));

  it("what was depreciated stays, the rest is spread over what the new life leaves", () => {
    const after = changed({ usefulLifeMonths: 48 });
    expect(after).toMatchObject({ accumulatedDepreciation: "600", asOfMonth: inMonth("2026-06") });
    expect(worth(after, "2026-06")).toBe("3000.00");
    expect(worth(after, "2026-07")).toBe(printRational(exactly(typed("2928.571428571428571")), 2));
    expect(lifeEndOf(after, monthsOf(after))).toBe(inMonth("2029-12"));
  });

  it("changes nothing else: not the same life, not one that was not begun, not where the change says its own", () => {
    expect(changed({ name: "new" }).accumulatedDepreciation).toBe(null);
    expect(changed({ usefulLifeMonths: 48 }, "2025-12").accumulatedDepreciation).toBe(null);
    const own = { usefulLifeMonths: 48, accumulatedDepreciation: typed("1"), asOfMonth: inMonth("2026-02") };
    expect(changed(own)).toMatchObject({ accumulatedDepreciation: "1", asOfMonth: inMonth("2026-02") });
  });
});

describe("what an asset's fields contradict", () => {
  const faults = (given: Partial<Asset>) => [...assetFaults(asset(given))].map(({ field }) => field);
  const taken = { accumulatedDepreciation: typed("100"), asOfMonth: inMonth("2026-06") };

  it("is nothing where they agree", () => {
    expect([faults({}), faults(taken), faults({ disposed: onDay("2026-07-01"), ...taken })]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it.each<[string, Partial<Asset>, string]>([
    ["a residual value above the price", { residual: typed("3600.01") }, "residual"],
    ["a disposal before the purchase", { disposed: onDay("2026-01-14") }, "disposed"],
    ["proceeds without a disposal", { proceeds: typed("1") }, "proceeds"],
    ["depreciation without its month", { accumulatedDepreciation: typed("1") }, "asOfMonth"],
    ["a month without depreciation", { asOfMonth: inMonth("2026-06") }, "accumulatedDepreciation"],
    ["more depreciation than there is", { ...taken, residual: typed("3501") }, "accumulatedDepreciation"],
    ["depreciation before its service", { ...taken, asOfMonth: inMonth("2025-12") }, "asOfMonth"],
    ["depreciation after its disposal", { ...taken, disposed: onDay("2026-06-01") }, "asOfMonth"],
  ])("%s", (_, given, field) => {
    expect(faults(given)).toEqual([field]);
  });
});
