import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountsOf, linesOf, wholeOf } from "./example-plans";
import { costCentre, initiative, inMonth, onDay, position, typed } from "./examples";
import type { Initiative } from "./sources/initiative";
import type { Position } from "./sources/position";

const lines = (
  positions: readonly Position[],
  vacancyRatePct: string | null = "3",
  initiatives: readonly Initiative[] = [],
) =>
  linesOf({
    positions,
    initiatives,
    costCentres: [
      costCentre("IT", { vacancyRatePct: vacancyRatePct === null ? null : typed(vacancyRatePct) }),
    ],
    lastClose: inMonth("2026-10"),
  });
const rate = (found: ReturnType<typeof lines>, category = "internal-labour") =>
  found.get(`positions/vacancy-rate/${category}@IT`);

describe("a vacancy rate", () => {
  it("is a negative line of its own: so many per cent of the cost centre's salaries", () => {
    const found = lines([position(), position({ id: "P-2", annualSalary: typed("30000") })]);
    expect(amountsOf(rate(found), "2026-01", 2)).toEqual([-22_500, -22_500]);
    expect(rate(found)).toMatchObject({
      part: "salary",
      costCentre: "IT",
      category: "internal-labour",
      people: true,
    });
  });

  it("is only on its own cost centre, and not on contractors", () => {
    const others = [position({ costCentre: "OPS" }), position({ id: "P-2", dayRate: typed("500") })];
    expect(rate(lines(others))).toBeUndefined();
    expect(rate(lines([position()], null))).toBeUndefined();
  });

  it("leaves out what an exit costs", () => {
    const exit = initiative({
      start: onDay("2026-12-01"),
      durationMonths: 1,
      benefits: [{ action: "remove-position", target: "P-1", remainingPct: null }],
    });
    const found = lines([position({ exitCost: typed("9000") })], "3", [exit]);
    expect(amountsOf(found.get("positions/P-1/exit"), "2026-12", 1)).toEqual([900_000]);
    expect(amountsOf(rate(found), "2026-12", 1)).toEqual([-15_000]);
  });

  it("is one line for each category, whatever the order of the positions", () => {
    const all = [
      position(),
      position({ id: "P-2", category: "outside-services", annualSalary: typed("12000") }),
    ];
    for (const found of [lines(all), lines([...all].reverse())]) {
      expect(amountsOf(rate(found), "2026-01", 1)).toEqual([-15_000]);
      expect(amountsOf(rate(found, "outside-services"), "2026-01", 1)).toEqual([-3_000]);
    }
  });

  it("keeps its running total the rounded share of the salaries' running total", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 90_000 }), (tenths, pounds) => {
        const found = lines([position({ annualSalary: typed(String(pounds)) })], String(tenths / 10));
        const whole = BigInt(wholeOf(found.get("positions/P-1/salary"))) * BigInt(tenths);
        expect(wholeOf(rate(found))).toBe(-Number((whole * 2n + 1000n) / 2000n) || 0);
      }),
    );
  });
});
