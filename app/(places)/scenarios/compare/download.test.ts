import { expect, test } from "vitest";
import { inMonth } from "@/server/planning/examples";
import { comparisonCsv } from "./download";

const plan = (totals: number[]) => ({
  totals,
  total: 300,
  years: [],
  incomplete: false,
  fte: null,
  committed: null,
  issues: [],
});

test("every plan of every row stands in the file, with its difference to the first and the causes", () => {
  const text = comparisonCsv(
    {
      currency: "GBP",
      from: inMonth("2027-01"),
      months: 2,
      narrowedBy: null,
      lastClose: inMonth("2026-10"),
      plans: [plan([10_000, 20_000]), plan([10_000, 25_000])],
      rows: [
        { keys: ["cloud"], labels: ["Cloud"], amounts: [[10_000, 20_000], [10_000, 25_000]], totals: [30_000, 35_000] },
      ],
      count: 1,
      bridges: [{ causes: [{ cause: "price", amount: 5_000 }], lines: [], count: 1 }],
    },
    [{ name: "Records" }, { name: "=Dearer" }],
    "Category",
  ); // biome-ignore format: one answer
  expect(text.split("\r\n")).toEqual([
    "Category,Name,Plan,Currency,2027-01,2027-02,Total",
    "cloud,Cloud,Records,GBP,100.00,200.00,300.00",
    "cloud,Cloud,'=Dearer,GBP,100.00,250.00,350.00",
    `cloud,Cloud,"'=Dearer, difference",GBP,0.00,50.00,50.00`,
    ",Total,Records,GBP,100.00,200.00,300.00",
    ",Total,'=Dearer,GBP,100.00,250.00,350.00",
    `,Total,"'=Dearer, difference",GBP,0.00,50.00,50.00`,
    `,Price,"'=Dearer, cause",GBP,,,50.00`,
    "",
  ]);
});
