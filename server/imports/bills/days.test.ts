import { describe, expect, test } from "vitest";
import { printMonth } from "@/server/planning/month";
import { testFolder } from "../testing";
import { withDuck } from "./duck";
import { readBill } from "./read";

const folder = testFolder();

const header =
  "BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargeCategory,ServiceName,ProviderName,BillingAccountId";

type Days = readonly [start: string, end: string, charged: string];

/** A bill whose charges have these billing periods and days. */
const read = (...days: readonly Days[]) => {
  const rows = days.map(([start, end, charged]) => `2,1,EUR,${start},${end},${charged},Usage,Desk,Acme,a`);
  const path = folder.write("focus.csv", [header, ...rows, ",,,,,,,,,", ",,,,,,,,,"].join("\n"));
  return withDuck(folder.path, (duck) => readBill(duck, { name: "focus.csv", path }));
};

const monthsIn = async (...days: readonly Days[]) => {
  const { groups, refused } = await read(...days);
  expect(refused).toEqual([]);
  return groups.map((group) => [printMonth(group.billedMonth), printMonth(group.effectiveMonth)]).sort();
};

describe("days of a bill in FOCUS", () => {
  test("may have T and Z, a space, or no time, and rows in which nothing stands are none", async () => {
    const bill = await read(
      ["2026-09-01T00:00:00Z", "2026-10-01T00:00:00Z", "2026-09-30T23:00:00Z"],
      ["2026-09-01 00:00:00", "2026-10-01 00:00:00", "2026-09-30"],
    );
    expect(bill).toMatchObject({ rows: 2, refused: [] });
  });

  test("with slashes are read in the order that makes whole months of billing periods", async () => {
    expect(await monthsIn(["4/1/25", "5/1/25", "4/2/25"], ["12/1/2025", "1/1/2026", "12/1/2025"])).toEqual([
      ["2025-04", "2025-04"],
      ["2025-12", "2025-12"],
    ]);
    expect(await monthsIn(["01/04/2025", "01/05/2025", "02/04/2025"])).toEqual([["2025-04", "2025-04"]]);
  });

  test("with slashes are read in the order that a day above twelve tells", async () => {
    expect(await monthsIn(["4/1/25", "4/8/25", "4/17/25"])).toEqual([["2025-04", "2025-04"]]);
    expect(await monthsIn(["1/4/25", "8/4/25", "17/4/25"])).toEqual([["2025-04", "2025-04"]]);
  });

  test("that could be read in both orders, or are in both, are refused by line", async () => {
    const { refused } = await read(["4/1/25", "4/8/25", "4/2/25"]);
    expect(refused).toMatchObject([
      { line: 2, column: "BillingPeriodStart", value: "4/1/25" },
      { line: 2, column: "ChargePeriodStart", value: "4/2/25" },
    ]);
    expect(refused[0]?.reason).toContain("whether day or month comes first");
    const mixed = await read(["4/1/25", "5/1/25", "4/17/25"], ["4/1/25", "5/1/25", "17/4/25"]);
    expect(mixed.refused.map(({ line }) => line)).toEqual([2, 2, 3, 3]);
  });
});
