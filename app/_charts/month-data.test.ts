import { describe, expect, it } from "vitest";
import { month, monthsFrom } from "@/server/planning/month";
import { describeMonths, type MonthFigures, monthTwin, reachOf, yearsInView } from "./month-data";
import { ticksOver } from "./scale";
import { twinCsv } from "./twin";

const figures: MonthFigures = {
  currency: "GBP",
  months: monthsFrom(month(2026, 3), month(2027, 4)),
  lastClose: month(2026, 10),
  calendar: { fiscalYearStart: 4, fiscalYearName: "end" },
  series: [
    { id: "cloud", name: "Cloud", colour: "blue", amounts: Array(14).fill(100_000) },
    { id: "credits", name: "Credits", colour: "red", amounts: Array(14).fill(-20_000) },
  ],
};

describe("months in view", () => {
  it("sums a fiscal year only where all its months are there", () => {
    expect(yearsInView(figures).map(({ label, total }) => [label, total])).toEqual([
      ["FY2026", null],
      ["FY2027", 960_000],
      ["FY2028", null],
    ]);
  });

  it("gives no year's total where a month is unknown", () => {
    const amounts = figures.months.map((_, at) => (at === 1 ? null : 1));
    const gap = { ...figures, series: [{ id: "cloud", name: "Cloud", colour: "blue", amounts }] };
    expect(yearsInView(gap)[1]?.total).toBeNull();
  });

  it("reaches over the stack upwards and below zero for credits", () => {
    const ticks = ticksOver(reachOf(figures));
    expect(ticks).toContain(0);
    expect(ticks[0]).toBeLessThanOrEqual(-20_000);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(100_000);
  });

  it("says what it shows, for those who do not see it", () => {
    expect(describeMonths(figures, "en-GB")).toBe(
      "Mar 2026 – Apr 2027, actual to Oct 2026, forecast after it. Totals: FY2027 £9,600. The table has every month.",
    );
  });
});

describe("the table twin", () => {
  it("names each month actual or forecast and adds up to the total", () => {
    const { head, rows } = monthTwin(figures);
    expect(head).toEqual(["Month", "Kind", "Cloud", "Credits", "Total"]);
    expect(rows[7]).toMatchObject({ name: "Oct 2026", cells: ["AC", 100_000, -20_000, 80_000] });
    expect(rows[8]).toMatchObject({ name: "Nov 2026", cells: ["FC", 100_000, -20_000, 80_000] });
  });

  it("downloads exact plain decimals", () => {
    const lines = twinCsv(monthTwin(figures)).split("\r\n");
    expect(lines[0]).toBe("Month,Kind,Cloud,Credits,Total,currency");
    expect(lines[1]).toBe("Mar 2026,AC,1000.00,-200.00,800.00,GBP");
  });
});
